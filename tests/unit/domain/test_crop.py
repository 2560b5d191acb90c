"""Crops: said in a text, and which pixels they show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.crop import (
    RATIOS,
    Crop,
    CropBox,
    CropShape,
    FocalPoint,
    PixelBox,
    parse_crop,
    pixel_box,
)

SHAPES = st.sampled_from([shape for shape in CropShape if shape is not CropShape.FREE])


@st.composite
def crops(draw: st.DrawFn) -> Crop:
    if draw(st.booleans()):
        return Crop(draw(SHAPES))
    left, top = draw(st.integers(0, 99)), draw(st.integers(0, 99))
    width, height = draw(st.integers(1, 100 - left)), draw(st.integers(1, 100 - top))
    return Crop(CropShape.FREE, CropBox(left, top, width, height))


@given(crops())
def test_a_crop_survives_being_written_into_a_text(crop: Crop) -> None:
    assert parse_crop(str(crop)) == crop


@pytest.mark.parametrize("text", ["4:3", "free", "0,0,0,50", "60,0,50,100", "1,2,3", "-1,0,9,9"])
def test_what_is_no_crop_is_none(text: str) -> None:
    assert parse_crop(text) is None


@given(crops(), st.integers(1, 9000), st.integers(1, 9000), st.floats(0, 1), st.floats(0, 1))
def test_a_crop_lies_within_the_picture_and_is_never_empty(
    crop: Crop, width: int, height: int, x: float, y: float
) -> None:
    box = pixel_box(crop, width, height, FocalPoint(x, y))
    assert 0 <= box.left < box.right <= width
    assert 0 <= box.top < box.bottom <= height


@pytest.mark.parametrize("shape", list(RATIOS))
def test_a_shape_is_as_large_as_the_picture_allows(shape: CropShape) -> None:
    box = pixel_box(Crop(shape), 4000, 3000, FocalPoint())
    assert box.width / box.height == pytest.approx(RATIOS[shape], rel=1e-3)
    assert box.width == 4000 or box.height == 3000


def test_a_crop_moves_to_the_focal_point_but_not_over_the_edge() -> None:
    assert pixel_box(Crop(CropShape.SQUARE), 300, 100, FocalPoint(0.5, 0.5)) == PixelBox(
        100, 0, 200, 100
    )
    assert pixel_box(Crop(CropShape.SQUARE), 300, 100, FocalPoint(0.9, 0.5)) == PixelBox(
        200, 0, 300, 100
    )
