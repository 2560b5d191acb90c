"""Draws the pictures of the sample publication into ``resources/sample/talblatt/pictures``.

``python packaging/draw_sample_pictures.py [NAME…]`` draws all of them or only those named. The
result is committed; the program itself never draws.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from PIL import Image

FOLDER = Path(__file__).resolve().parent.parent / "resources/sample/talblatt/pictures"
QUALITY = 84
PICTURES = {
    "backstube": "bakery",
    "backstubenfenster": "bakery_window",
    "dachlandschaft": "roofs",
    "flutlicht": "floodlight",
    "hallenbad": "pool",
    "loewenbrunnen": "fountain",
    "nachtbus": "night_bus",
    "parkbank": "park_bench",
    "setzling": "sapling",
    "suedbruecke": "bridge",
    "theater": "theatre",
    "werretal": "valley",
    "winterwald": "winter_forest",
    "wochenmarkt": "market",
}


def draw_pictures(names: Sequence[str]) -> None:
    """Draw the named pictures, or all, and print how large each became."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in names or sorted(PICTURES):
        picture: Image.Image = import_module(f"sample_pictures.{PICTURES[name]}").draw()
        path = FOLDER / f"{name}.jpg"
        picture.save(path, quality=QUALITY, optimize=True, progressive=True, subsampling="4:2:0")
        print(f"{path.name}: {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    draw_pictures(sys.argv[1:])
