"""The measures of a cell of the grid: a picture in 3:2 and two lines of text below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

from editor_app.ui.theme.theme import Theme

LEAST_WIDTH, MOST_WIDTH, USUAL_WIDTH, WIDTH_STEP = 160, 360, 232, 8
"""How wide a cell may be wished, in px at 100 % zoom."""

SIDE, TOP = 8, 7
_BELOW_PICTURE = 8
_NAME, _CREDIT, _BOTTOM = 18, 17, 12
_RESERVE = 4
_FEWEST_COLUMNS = 2


def cell_size(theme: Theme, wished: int, viewport: int, scroll_bar: int) -> QSize:
    """Return the size of a cell in px in a viewport that may yet get a scroll bar.

    Icon mode keeps the scroll bar's extent free whether or not there is one; without that in
    the sum the last column drops into the next row.
    """
    columns = max(_FEWEST_COLUMNS, viewport // theme.px(wished))
    width = max((viewport - scroll_bar - _RESERVE) // columns, theme.px(SIDE) * 3)
    lines = theme.px(_BELOW_PICTURE) + theme.px(_NAME) + theme.px(_CREDIT) + theme.px(_BOTTOM)
    return QSize(width, theme.px(TOP) + _picture_height(theme, width) + lines)


def picture_rect(theme: Theme, cell: QRect) -> QRect:
    """Return where the picture is in a cell."""
    width = cell.width() - 2 * theme.px(SIDE)
    left, top = cell.left() + theme.px(SIDE), cell.top() + theme.px(TOP)
    return QRect(left, top, width, _picture_height(theme, cell.width()))


def name_rect(theme: Theme, picture: QRect) -> QRect:
    """Return the line of the file name below a picture."""
    top = picture.bottom() + 1 + theme.px(_BELOW_PICTURE)
    return QRect(picture.left() + 1, top, picture.width() - 2, theme.px(_NAME))


def credit_rect(theme: Theme, name: QRect) -> QRect:
    """Return the line of the credit below the name."""
    return QRect(name.left(), name.bottom() + 1, name.width(), theme.px(_CREDIT))


def _picture_height(theme: Theme, cell_width: int) -> int:
    return (cell_width - 2 * theme.px(SIDE)) * 2 // 3
