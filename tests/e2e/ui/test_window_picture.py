"""The whole program, started as a person starts it, shows what it should."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

NEW_WINDOW = (1600, 1000)
PANE = (250, 248, 245)
"""The token ``pane`` in the light theme: list and inspector, but not the canvas."""


def _druckreif(home: Path, *words: str) -> None:
    places = {name: str(home) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    subprocess.run(
        [sys.executable, "-m", "editor_app", *words],
        check=True,
        timeout=120,
        env={**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"},
    )


def test_a_new_window_shows_list_editor_and_inspector_each_time(tmp_path: Path) -> None:
    library, picture = str(tmp_path / "Talblatt.druckreif"), tmp_path / "window.png"
    _druckreif(tmp_path, "demo", library)
    for _ in range(2):
        _druckreif(tmp_path, "screenshot", library, str(picture))
        with Image.open(picture) as window:
            assert window.size == NEW_WINDOW
            pixels = window.convert("RGB")
        assert pixels.getpixel((550, 990)) == PANE
        assert pixels.getpixel((1450, 700)) == PANE
        assert pixels.getpixel((700, 60)) != PANE
        picture.unlink()
