"""What a person has chosen for this computer: language, appearance, zoom, the last library.

A small TOML file in the system's folder for settings, so that it can be read and edited by
hand. A value that makes no sense there counts as not set; it never keeps the window shut.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from editor_app.ui.flat_toml import Value, read_flat_toml, write_flat_toml

ZOOM_RANGE = (90, 150)
"""Percent of the interface's size."""

BODY_SIZE_RANGE = (15, 21)
"""Pixels of the editor's body text."""


class Appearance(StrEnum):
    """Light, dark, or whatever the system says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings(NamedTuple):
    """The choices. An empty ``language`` means the system's; ``recent`` is newest first."""

    language: str = ""
    appearance: Appearance = Appearance.SYSTEM
    zoom: int = 100
    body_size: int = 17
    reduce_motion: bool = False
    single_keys: bool = True
    recent: tuple[Path, ...] = ()


class SettingsFile:
    """The settings as they are now, and the file they are kept in."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.current = read_settings(path)

    def change(self, settings: Settings) -> Settings:
        """Take other values, write the file and return them."""
        self.current = settings
        write_settings(self._path, self.current)
        return self.current


def read_settings(path: Path) -> Settings:
    """Return what the file says; its defaults where it is missing, broken or out of range."""
    try:
        found = read_flat_toml(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return Settings()
    return Settings(
        language=str(found["language"]) if found.get("language") in {"de", "en"} else "",
        appearance=_appearance(found.get("appearance")),
        zoom=_within(found.get("zoom"), ZOOM_RANGE, 100),
        body_size=_within(found.get("body_size"), BODY_SIZE_RANGE, 17),
        reduce_motion=found.get("reduce_motion") is True,
        single_keys=found.get("single_keys") is not False,
        recent=_paths(found.get("recent")),
    )


def write_settings(path: Path, settings: Settings) -> None:
    """Write the file. Raises OSError."""
    values: dict[str, Value] = settings._asdict() | {
        "appearance": settings.appearance.value,
        "recent": [str(folder) for folder in settings.recent],
    }
    write_flat_toml(path, values)


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
