"""Draws the line icons in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from editor_app.resources import resource_path

_STROKE_AT_14 = 2.0
_STROKE = 1.75


class IconCache:
    """Pixmaps by name, colour, size and device pixel ratio; each is drawn once."""

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        """Return an icon, ``size`` logical px square, ``colour`` as ``#rrggbb``.

        Raises ResourceMissingError when no such icon ships.
        """
        key = (name, colour, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = _draw(self.tinted(name, colour, size), size, ratio)
        return found

    def tinted(self, name: str, colour: str, size: int) -> str:
        """Return the icon's SVG in one colour, with the stroke that suits the size."""
        source = self._sources.get(name)
        if source is None:
            source = resource_path("icons", f"{name}.svg").read_text("utf-8")
            self._sources[name] = source
        stroke = _STROKE_AT_14 if size <= 14 else _STROKE  # noqa: PLR2004 - px, see above
        tinted = source.replace("currentColor", colour)
        return tinted.replace('stroke-width="2"', f'stroke-width="{stroke}"')

    def clear(self) -> None:
        """Forget the pixmaps, as their colours are no longer used."""
        self._pixmaps.clear()


def _draw(svg: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - a library of its own

    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
