"""Copies of a picture have nearly the same hash; other pictures have another."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from PIL import Image

from editor_app.media.decode import inspect_picture, turn_upright
from editor_app.media.fingerprint import SIMILAR, distance, fingerprint
from editor_app.resources import resource_path
from tests.unit.media.picture_files import decoded, encoded, quarters, with_orientation


def _sample() -> list[Path]:
    return sorted(resource_path("sample", "talblatt", "pictures").glob("*.jpg"))


def _hash(data: bytes) -> str:
    return inspect_picture(data).fingerprint


@pytest.mark.parametrize("path", _sample(), ids=lambda path: path.stem)
def test_copies_in_other_sizes_and_formats_are_similar(path: Path) -> None:
    original = decoded(path.read_bytes())
    known = fingerprint(original)
    small = original.resize((original.width // 3, original.height // 3))
    for copy in (
        encoded(original, "JPEG", quality=40),
        encoded(small, "WEBP", quality=50),
        encoded(small.convert("RGBA"), "PNG"),
        encoded(original.convert("L"), "JPEG"),
    ):
        assert distance(known, _hash(copy)) <= SIMILAR


def test_different_pictures_are_not_similar() -> None:
    hashes = [_hash(path.read_bytes()) for path in _sample()]
    assert len(hashes) > 10
    nearest = min(distance(one, other) for one, other in itertools.combinations(hashes, 2))
    assert nearest > 3 * SIMILAR


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_on_its_side_is_hashed_as_it_is_held(orientation: int) -> None:
    turned = with_orientation(quarters(), orientation)
    held = decoded(turned)
    turn_upright(held)
    assert distance(_hash(turned), _hash(encoded(held, "PNG"))) <= SIMILAR


@pytest.mark.parametrize("colour", ["black", "white", "#808080"])
def test_a_plain_picture_has_no_hash(colour: str) -> None:
    assert fingerprint(Image.new("RGB", (300, 200), colour)) == ""


def test_transparency_is_seen_on_paper() -> None:
    drawing = Image.new("RGBA", (90, 90), (0, 0, 0, 0))
    drawing.paste((0, 0, 0, 255), (10, 20, 60, 70))
    on_paper = Image.new("RGB", (90, 90), "white")
    on_paper.paste("black", (10, 20, 60, 70))
    assert distance(fingerprint(drawing), fingerprint(on_paper)) == 0


@pytest.mark.parametrize("mode", ["1", "P", "L", "LA", "CMYK", "I;16", "F"])
def test_every_kind_of_pixels_can_be_hashed(mode: str) -> None:
    picture = Image.linear_gradient("L").resize((64, 64)).convert(mode)
    assert len(fingerprint(picture)) in {0, 32}


def test_distance_counts_bits() -> None:
    assert distance("0" * 32, "0" * 31 + "7") == 3
    assert distance("f" * 32, "0" * 32) == 128
