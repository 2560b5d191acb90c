"""Where a window stood and what it showed, remembered for each publication on this computer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from editor_app.ui.flat_toml import Value, read_flat_toml, write_flat_toml
from editor_app.ui.library_key import library_key
from editor_app.ui.window_layout import DEFAULT_WISHES, PANES_OF, Pane, Preset, Wishes

_SCREEN = "screen-"


class WindowState(NamedTuple):
    """``geometry`` is Qt's own form; ``sizes`` are the widths of panes in px.

    ``screens`` holds what each screen remembers, by its name.
    """

    geometry: bytes = b""
    wishes: Wishes = DEFAULT_WISHES
    sizes: Mapping[str, int] = MappingProxyType({})
    place: str = "all"
    article_id: str = ""
    screens: Mapping[str, Mapping[str, int | str]] = MappingProxyType({})


class WindowStateFile:
    """One small file per library, named after the library's place."""

    def __init__(self, folder: Path, library: Path) -> None:
        self._path = folder / f"window-{library_key(library)}.toml"

    def read(self) -> WindowState:
        """Return what was remembered; the defaults where that is nothing or makes no sense."""
        try:
            found = read_flat_toml(self._path.read_text("utf-8"))
            geometry = bytes.fromhex(str(found.get("geometry", "")))
        except (OSError, ValueError):
            return WindowState()
        return WindowState(
            geometry=geometry,
            wishes=_wishes(found),
            sizes={
                pane.value: width
                for pane in Pane
                if isinstance(width := found.get(f"{pane.value}_width"), int)
            },
            place=str(found.get("place", "all")),
            article_id=str(found.get("article", "")),
            screens=_screens(found),
        )

    def write(self, state: WindowState) -> None:
        """Remember a state; a full or read-only disk is no reason not to close."""
        values: dict[str, Value] = {
            "geometry": state.geometry.hex(),
            "preset": state.wishes.preset.value,
            "panes": [pane.value for pane in state.wishes.panes],
            "sidebar": state.wishes.sidebar,
            "place": state.place,
            "article": state.article_id,
        }
        for screen, remembered in sorted(state.screens.items()):
            values |= {f"{_SCREEN}{screen}-{name}": value for name, value in remembered.items()}
        values |= {f"{pane}_width": width for pane, width in sorted(state.sizes.items())}
        try:
            write_flat_toml(self._path, values)
        except OSError:
            return


def _screens(found: Mapping[str, Value]) -> Mapping[str, Mapping[str, int | str]]:
    screens: dict[str, dict[str, int | str]] = {}
    for key, value in found.items():
        screen, dash, name = key.removeprefix(_SCREEN).partition("-")
        if key.startswith(_SCREEN) and dash and isinstance(value, (int, str)):
            screens.setdefault(screen, {})[name] = value
    return screens


def _wishes(found: Mapping[str, Value]) -> Wishes:
    try:
        preset = Preset(str(found.get("preset", "write")))
        named = found.get("panes")
        panes = tuple(Pane(n) for n in named) if isinstance(named, list) else PANES_OF[preset]
    except ValueError:
        return DEFAULT_WISHES
    return Wishes(preset, panes, sidebar=found.get("sidebar") is not False)
