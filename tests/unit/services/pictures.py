"""A small real picture to attach."""

from __future__ import annotations

from pathlib import Path

from PIL import Image


def draw_picture(folder: Path, name: str = "bruecke.jpg") -> Path:
    """Write a JPEG of 800 by 600 pixels and return its path."""
    path = folder / name
    Image.linear_gradient("L").resize((800, 600)).convert("RGB").save(path, "JPEG")
    return path
