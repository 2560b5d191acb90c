"""The frame of a free crop, computed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.crop import Crop, CropBox, CropShape, FocalPoint
from editor_app.ui.editor.crop_moves import Edges, drag_frame, frame_of


@pytest.mark.parametrize(
    ("edges", "across", "down", "expected"),
    [
        (Edges.ALL, 5, -10, CropBox(25, 10, 40, 40)),
        (Edges.ALL, 90, 90, CropBox(60, 60, 40, 40)),
        (Edges.ALL, -90, -90, CropBox(0, 0, 40, 40)),
        (Edges.LEFT, 10, 99, CropBox(30, 20, 30, 40)),
        (Edges.LEFT, 90, 0, CropBox(55, 20, 5, 40)),
        (Edges.RIGHT | Edges.BOTTOM, 5, 5, CropBox(20, 20, 45, 45)),
        (Edges.RIGHT, -90, 0, CropBox(20, 20, 5, 40)),
        (Edges.TOP, 0, -90, CropBox(20, 0, 40, 60)),
        (Edges.NONE, 9, 9, CropBox(20, 20, 40, 40)),
    ],
)
def test_a_frame_follows_the_edges_that_are_dragged(
    edges: Edges, across: int, down: int, expected: CropBox
) -> None:
    assert drag_frame(CropBox(20, 20, 40, 40), edges, across, down) == expected


@st.composite
def _boxes(draw: st.DrawFn) -> CropBox:
    left, top = draw(st.integers(0, 99)), draw(st.integers(0, 99))
    return CropBox(left, top, draw(st.integers(1, 100 - left)), draw(st.integers(1, 100 - top)))


@given(box=_boxes(), edges=st.sampled_from([*Edges, Edges.ALL]), way=st.integers(-200, 200))
def test_a_frame_never_leaves_the_picture_and_never_vanishes(
    box: CropBox, edges: Edges, way: int
) -> None:
    moved = drag_frame(box, edges, way, way)
    assert moved.left >= 0
    assert moved.top >= 0
    assert 0 < moved.width <= 100 - moved.left
    assert 0 < moved.height <= 100 - moved.top


def test_a_free_crop_begins_with_what_was_shown_before() -> None:
    assert frame_of(Crop(CropShape.SQUARE), 2000, 1000, FocalPoint(1, 0.5)) == CropBox(
        50, 0, 50, 100
    )
    assert frame_of(Crop(), 2000, 1000, FocalPoint()) == CropBox()
    thin = frame_of(Crop(CropShape.SQUARE), 10_000, 1, FocalPoint(1, 1))
    assert (thin.left, thin.width) == (99, 1)
