"""Moving and resizing the frame of a free crop, in whole percent of the picture."""

from __future__ import annotations

from enum import Flag, auto

from editor_app.domain.crop import Crop, CropBox, FocalPoint, pixel_box

LEAST = 5
"""Percent; a smaller part of a picture can no longer be taken hold of."""

_WHOLE = 100


class Edges(Flag):
    """The edges of a frame that are being dragged; all four move it."""

    NONE = 0
    LEFT = auto()
    TOP = auto()
    RIGHT = auto()
    BOTTOM = auto()
    ALL = LEFT | TOP | RIGHT | BOTTOM


def drag_frame(box: CropBox, edges: Edges, across: int, down: int) -> CropBox:
    """Return the frame after some of its edges went ``across`` and ``down``, inside the picture."""
    left, width = _drag(
        box.left, box.width, across, first=Edges.LEFT in edges, last=Edges.RIGHT in edges
    )
    top, height = _drag(
        box.top, box.height, down, first=Edges.TOP in edges, last=Edges.BOTTOM in edges
    )
    return CropBox(left, top, width, height)


def frame_of(crop: Crop, width: int, height: int, focal_point: FocalPoint) -> CropBox:
    """Return what a crop of a picture of ``width`` × ``height`` pixels shows, in percent."""
    shown = pixel_box(crop, width, height, focal_point)
    left = min(round(_WHOLE * shown.left / width), _WHOLE - 1)
    top = min(round(_WHOLE * shown.top / height), _WHOLE - 1)
    return CropBox(
        left,
        top,
        max(1, min(round(_WHOLE * shown.width / width), _WHOLE - left)),
        max(1, min(round(_WHOLE * shown.height / height), _WHOLE - top)),
    )


def _drag(start: int, length: int, way: int, *, first: bool, last: bool) -> tuple[int, int]:
    end = start + length
    if first and last:
        start = min(max(start + way, 0), _WHOLE - length)
        return start, length
    if first:
        start = min(max(start + way, 0), end - min(LEAST, length))
    elif last:
        end = max(min(end + way, _WHOLE), start + min(LEAST, length))
    return start, end - start
