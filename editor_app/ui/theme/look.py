"""Colours, sizes and fonts for painting: all that the first paint needs of the theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont

from editor_app.ui.theme.fonts import make_font
from editor_app.ui.theme.tokens import Tokens
from editor_app.ui.theme.type_roles import TypeRole


class Look:
    """One set of colours at one zoom; the theme replaces it as a whole when either changes."""

    def __init__(self, tokens: Tokens, zoom: float) -> None:
        self.tokens = tokens
        self.zoom = zoom
        self._fonts: dict[TypeRole, QFont] = {}

    def px(self, length: float) -> int:
        """Return a length from the specification (px at 100 %) at this zoom."""
        return round(length * self.zoom)

    def color(self, token: str) -> QColor:
        """Return a colour by the name of its token, e.g. ``t2``."""
        return parse_colour(str(getattr(self.tokens, token)))

    def font(self, role: TypeRole) -> QFont:
        """Return the font of a role at this zoom."""
        font = self._fonts.get(role)
        if font is None:
            font = self._fonts[role] = make_font(role.value, self.px(role.value.size))
        return QFont(font)

    def line_height(self, role: TypeRole) -> int:
        """Return the line height of a role in px at this zoom."""
        return self.px(role.value.line)


def parse_colour(text: str) -> QColor:
    """Return the colour of ``#rrggbb`` or ``rgba(r, g, b, a)`` with a from 0 to 1."""
    if text.startswith("#"):
        return QColor(text)
    parts = text.removeprefix("rgba(").removesuffix(")").split(",")
    red, green, blue = (int(part) for part in parts[:3])
    return QColor(red, green, blue, round(float(parts[3]) * 255))
