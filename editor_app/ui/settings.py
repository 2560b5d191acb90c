"""What a person has chosen for this computer: language, appearance, zoom, the last library.

A small TOML file in the system's folder for settings, so that it can be read and edited by
hand. A value that makes no sense there counts as not set; it never keeps the window shut.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path

ZOOM_RANGE = (90, 150)
"""Percent of the interface's size."""

BODY_SIZE_RANGE = (15, 21)
"""Pixels of the editor's body text."""


class Appearance(StrEnum):
    """Light, dark, or whatever the system says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices. An empty ``language`` means the system's; ``recent`` is newest first."""

    language: str = ""
    appearance: Appearance = Appearance.SYSTEM
    zoom: int = 100
    body_size: int = 17
    reduce_motion: bool = False
    single_keys: bool = True
    recent: tuple[Path, ...] = ()


@dataclass(slots=True)
class SettingsFile:
    """The settings as they are now, and the file they are kept in."""

    path: Path
    current: Settings = field(init=False)

    def __post_init__(self) -> None:
        self.current = read_settings(self.path)

    def change(self, **values: object) -> Settings:
        """Replace some values, write the file and return all of them."""
        self.current = replace(self.current, **values)  # type: ignore[arg-type]
        write_settings(self.path, self.current)
        return self.current


def read_settings(path: Path) -> Settings:
    """Return what the file says; its defaults where it is missing, broken or out of range."""
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Settings()
    return Settings(
        language=found["language"] if found.get("language") in {"de", "en"} else "",
        appearance=_appearance(found.get("appearance")),
        zoom=_within(found.get("zoom"), ZOOM_RANGE, 100),
        body_size=_within(found.get("body_size"), BODY_SIZE_RANGE, 17),
        reduce_motion=found.get("reduce_motion") is True,
        single_keys=found.get("single_keys") is not False,
        recent=_paths(found.get("recent")),
    )


def write_settings(path: Path, settings: Settings) -> None:
    """Write the file under a temporary name and rename it, so that it is never half there."""
    lines = [f"{name.name} = {_toml(getattr(settings, name.name))}\n" for name in fields(settings)]
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_text("".join(lines), "utf-8")
    unfinished.replace(path)


def _appearance(value: object) -> Appearance:
    try:
        return Appearance(str(value))
    except ValueError:
        return Appearance.SYSTEM


def _within(value: object, limits: tuple[int, int], otherwise: int) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return min(max(value, limits[0]), limits[1])
    return otherwise


def _paths(value: object) -> tuple[Path, ...]:
    if not isinstance(value, list):
        return ()
    return tuple(Path(item) for item in value if isinstance(item, str) and item)


def _toml(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case tuple():
            return "[" + ", ".join(_toml(item) for item in value) + "]"
        case _:
            text = os.fspath(value) if isinstance(value, Path) else str(value)
            return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
