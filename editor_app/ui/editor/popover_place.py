"""Where a popover goes: beside what it is about, so that this can still be seen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

_LEAST = 200
"""Height in px at 100 % zoom that a popover needs; where there is less it lies over the thing."""

EDGE = 8
"""Distance in px from the window's edges and from the thing."""


def popover_rect(beside: QRect, room: QSize, wanted: QSize) -> QRect:
    """Return the place of a popover of the size ``wanted`` in a ``room`` around a thing.

    Below it, or above where there is more height; lower than wanted where neither is enough.
    """
    width = min(wanted.width(), room.width() - 2 * EDGE)
    left = max(EDGE, min(beside.left(), room.width() - width - EDGE))
    below = room.height() - EDGE - (beside.bottom() + 1 + EDGE)
    above = beside.top() - 2 * EDGE
    if wanted.height() <= below or below >= max(above, _LEAST):
        height = min(wanted.height(), below)
        return QRect(left, beside.bottom() + 1 + EDGE, width, height)
    if above >= _LEAST:
        height = min(wanted.height(), above)
        return QRect(left, beside.top() - EDGE - height, width, height)
    height = min(wanted.height(), room.height() - 2 * EDGE)
    return QRect(left, room.height() - EDGE - height, width, height)
