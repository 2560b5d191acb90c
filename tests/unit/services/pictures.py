"""Small real pictures, with what their files say of them."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pyexiv2
from PIL import Image


def draw_picture(folder: Path, name: str = "bruecke.jpg") -> Path:
    """Write a JPEG of 800 by 600 pixels and return its path."""
    path = folder / name
    Image.linear_gradient("L").resize((800, 600)).convert("RGB").save(path, "JPEG")
    return path


def draw_scene(seed: int, width: int = 640, height: int = 480) -> Image.Image:
    """Return a picture that looks like none with another seed."""
    source = random.Random(seed)  # noqa: S311 - only draws
    small = Image.new("RGB", (7, 5))
    small.putdata([tuple(source.randrange(256) for _ in range(3)) for _ in range(35)])
    return small.resize((width, height), Image.Resampling.BICUBIC)


def write_scene(
    path: Path, seed: int, *, quality: int = 90, width: int = 640, **metadata: str
) -> Path:
    """Write a JPEG whose XMP has these fields of the photoshop schema, and ``creator``."""
    buffer = io.BytesIO()
    draw_scene(seed, width, width * 3 // 4).save(buffer, "JPEG", quality=quality)
    path.write_bytes(buffer.getvalue())
    names = {"creator": "Xmp.dc.creator", "description": "Xmp.dc.description"}
    values: dict[str, str | list[str]] = {
        names.get(name, f"Xmp.photoshop.{name.capitalize()}"): value
        for name, value in metadata.items()
    }
    if "creator" in metadata:
        values["Xmp.dc.creator"] = [metadata["creator"]]
    if values:
        with pyexiv2.Image(str(path)) as image:
            image.modify_xmp(values)
    return path
