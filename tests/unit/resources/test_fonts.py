"""The fonts are the ones the window and the pages ask for."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from editor_app.resources import resource_path

APP_FONTS = sorted(resource_path("fonts").rglob("*.ttf"))
SITE_FONTS = sorted(resource_path("themes", "talblatt", "fonts").glob("*.woff2"))


def font_tables(font: bytes) -> dict[str, bytes]:
    """The tables of a TrueType file (OpenType 1.9, "Organization of an OpenType Font")."""
    count = struct.unpack_from(">H", font, 4)[0]
    tables = {}
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", font, 12 + 16 * index)
        tables[tag.decode()] = font[offset : offset + length]
    return tables


@pytest.mark.parametrize("path", APP_FONTS, ids=lambda path: path.stem)
def test_app_font_is_complete_truetype(path: Path) -> None:
    tables = font_tables(path.read_bytes())
    assert {"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2"} <= set(tables)
    assert "fvar" not in tables


@pytest.mark.parametrize(
    ("name", "weight"),
    [
        ("inter/Inter-Regular.ttf", 400),
        ("inter/Inter-Medium.ttf", 500),
        ("inter/Inter-SemiBold.ttf", 600),
        ("inter/Inter-Bold.ttf", 700),
        ("source-serif/SourceSerif4-Regular.ttf", 400),
        ("source-serif/SourceSerif4-Semibold.ttf", 600),
        ("source-serif/SourceSerif4-Bold.ttf", 700),
        ("source-serif/SourceSerif4Display-Semibold.ttf", 600),
        ("jetbrains-mono/JetBrainsMono-Regular.ttf", 400),
    ],
)
def test_weight_that_the_window_asks_for_exists(name: str, weight: int) -> None:
    tables = font_tables(resource_path("fonts", *name.split("/")).read_bytes())
    assert struct.unpack_from(">H", tables["OS/2"], 4)[0] == weight


@pytest.mark.parametrize("path", SITE_FONTS, ids=lambda path: path.stem)
def test_site_font_is_woff2(path: Path) -> None:
    assert path.read_bytes()[:4] == b"wOF2"


def test_german_page_loads_at_most_three_hundred_kilobytes_of_fonts() -> None:
    german = [path for path in SITE_FONTS if "-latin-ext-" not in path.name]
    assert len(german) == 3
    assert sum(path.stat().st_size for path in german) <= 300 * 1024
