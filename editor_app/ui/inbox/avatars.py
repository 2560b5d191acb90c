"""The round mark before a name: two letters on a colour that belongs to the name."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

_HUES = (205, 28, 150, 265, 340, 48, 180)
_LIGHT = ((0.50, 0.88), (0.60, 0.26))
_DARK = ((0.28, 0.27), (0.60, 0.82))
"""Saturation and lightness of ground and letters."""


def initials(name: str) -> str:
    """Return one or two capitals: "Jonas Petersen" is JP, "Mo" is M, nobody is "?"."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "?"
    letters = words[0][0] + (words[-1][0] if len(words) > 1 else "")
    return letters.upper()


def hue_of(name: str) -> int:
    """Return the hue (degrees) of a name: the same on every machine and every day."""
    digest = hashlib.sha256(name.strip().casefold().encode("utf-8", "surrogatepass")).digest()
    return _HUES[digest[0] % len(_HUES)]


def paint_avatar(
    painter: QPainter, theme: Theme, place: QRect, name: str, *, is_ours: bool = False
) -> None:
    """Paint the mark of a name into a square; the publication's people have the accent."""
    if is_ours:
        ground, ink = theme.color("accent"), theme.color("on_accent")
    else:
        shades = _DARK if theme.is_dark else _LIGHT
        hue = hue_of(name) / 360
        ground, ink = (QColor.fromHslF(hue, *shade) for shade in shades)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(place)
    painter.setPen(ink)
    painter.setFont(theme.font(TypeRole.PLATE))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, initials(name))
