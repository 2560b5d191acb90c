"""Where a window stood and what it showed, remembered for each publication on this computer."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from editor_app.ui.window_layout import PANES_OF, Pane, Preset, Wishes


@dataclass(frozen=True, slots=True)
class WindowState:
    """``geometry`` is Qt's own form; ``sizes`` are the widths of panes in px."""

    geometry: bytes = b""
    wishes: Wishes = field(default_factory=Wishes)
    sizes: Mapping[str, int] = field(default_factory=dict)
    place: str = "all"
    article_id: str = ""


class WindowStateFile:
    """One small JSON file per library, named after the library's place."""

    def __init__(self, folder: Path, library: Path) -> None:
        name = hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:24]
        self._path = folder / f"window-{name}.json"

    def read(self) -> WindowState:
        """Return what was remembered; the defaults where that is nothing or makes no sense."""
        try:
            found = json.loads(self._path.read_text("utf-8"))
            preset = Preset(found["preset"])
            return WindowState(
                geometry=base64.b64decode(found["geometry"]),
                wishes=Wishes(
                    preset,
                    tuple(Pane(name) for name in found.get("panes", PANES_OF[preset])),
                    sidebar=bool(found["sidebar"]),
                ),
                sizes={str(key): int(value) for key, value in found["sizes"].items()},
                place=str(found["place"]),
                article_id=str(found["article_id"]),
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return WindowState()

    def write(self, state: WindowState) -> None:
        """Remember a state; a full or read-only disk is no reason not to close."""
        values = asdict(state)
        wishes = values.pop("wishes")
        values["geometry"] = base64.b64encode(state.geometry).decode()
        values["sizes"] = dict(state.sizes)
        values |= {"preset": wishes["preset"], "panes": wishes["panes"]}
        values["sidebar"] = wishes["sidebar"]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = self._path.with_suffix(".part")
            unfinished.write_text(json.dumps(values), "utf-8")
            unfinished.replace(self._path)
        except OSError:
            return
