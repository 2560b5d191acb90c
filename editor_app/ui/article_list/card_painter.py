"""Paints an article as a card: headline, standfirst, thumbnail, status.

Shared by the list and by the very first paint, so that nothing moves when the list takes over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath

from editor_app.ui.theme.look import Look
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.widgets.clamped_text import ClampedText

if TYPE_CHECKING:  # Each of Qt's classes takes its time to come alive.
    from PySide6.QtGui import QImage

THUMB = 64
MARGIN = 8
PADDING = 12
GROUP_HEIGHT = 34
_HEADLINE_LINES = 2
_TEXT_LINES = 3
_STANDFIRST_LINE = 17


class CardFace(NamedTuple):
    """What a card shows. ``dot`` is a colour token; ``picture`` may come later or never."""

    headline: str
    is_untitled: bool
    standfirst: str
    facts: str
    dot: str
    has_picture: bool
    picture: QImage | None = None
    is_selected: bool = False
    is_hovered: bool = False
    has_ring: bool = False


class CardPainter:
    """Paints with one look."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def card_height(self) -> int:
        """Return the height three lines of text and one of facts need; 104 px at 100 %."""
        line = self._look.line_height(TypeRole.ARTICLE_TITLE)
        facts = QFontMetrics(self._look.font(TypeRole.META)).height()
        return max(_TEXT_LINES * line + facts + self._look.px(28), self._look.px(104))

    def paint_group(self, painter: QPainter, name: str, row: QRect) -> None:
        """Paint the heading of a group into the top of a row."""
        look = self._look
        painter.setFont(look.font(TypeRole.SECTION))
        painter.setPen(look.color("t2"))
        baseline = row.top() + look.px(GROUP_HEIGHT) - 2 - painter.fontMetrics().descent()
        painter.drawText(row.left() + look.px(MARGIN + PADDING), baseline, name)

    def paint(self, painter: QPainter, face: CardFace, row: QRect) -> QRect:
        """Paint a card into its row and return the line of its facts."""
        px = self._look.px
        card = row.adjusted(px(MARGIN), 1, -px(MARGIN), -1)
        self._paint_ground(painter, face, card)
        inner = card.adjusted(px(PADDING), px(11), -px(PADDING), -px(8))
        width = inner.width()
        if face.has_picture:
            self._paint_picture(painter, face.picture, inner)
            width -= px(THUMB) + px(14)
        self._paint_text(painter, face, inner, width)
        return self._paint_facts(painter, face, inner)

    def _paint_ground(self, painter: QPainter, face: CardFace, card: QRect) -> None:
        radius = self._look.px(8)
        if face.is_selected or face.is_hovered:
            path = QPainterPath()
            path.addRoundedRect(QRectF(card), radius, radius)
            painter.fillPath(path, self._look.color("selected" if face.is_selected else "hover"))
        if face.has_ring:
            from PySide6.QtGui import QPen  # noqa: PLC0415 - not for the first paint

            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.color("focus"), 2))
            painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), radius, radius)

    def _paint_text(self, painter: QPainter, face: CardFace, rect: QRect, width: int) -> None:
        look = self._look
        line = look.line_height(TypeRole.ARTICLE_TITLE)
        font = look.font(TypeRole.ARTICLE_TITLE)
        font.setItalic(face.is_untitled)
        title = ClampedText(face.headline, font, width, _HEADLINE_LINES, line)
        painter.setPen(look.color("t3" if face.is_untitled else "t1"))
        title.draw(painter, QPointF(rect.topLeft()))
        rest = _TEXT_LINES - title.line_count
        if face.standfirst and rest:
            standfirst = ClampedText(
                face.standfirst, look.font(TypeRole.META), width, rest, look.px(_STANDFIRST_LINE)
            )
            painter.setPen(look.color("t3"))
            top = rect.top() + title.line_count * line + look.px(2)
            standfirst.draw(painter, QPointF(rect.left(), top))

    def _paint_facts(self, painter: QPainter, face: CardFace, rect: QRect) -> QRect:
        look, px = self._look, self._look.px
        painter.setFont(look.font(TypeRole.META))
        metrics = painter.fontMetrics()
        row = QRect(rect.left(), rect.bottom() - metrics.height(), rect.width(), metrics.height())
        dot = px(7)
        path = QPainterPath()
        path.addEllipse(QRectF(row.left(), row.center().y() - dot / 2 + 0.5, dot, dot))
        painter.fillPath(path, look.color(face.dot))
        painter.setPen(look.color("t2"))
        left = px(13)
        room = row.width() - left - px(8) - (px(THUMB) if face.has_picture else px(40))
        words = metrics.elidedText(face.facts, Qt.TextElideMode.ElideRight, room)
        painter.drawText(row.left() + left, row.top() + metrics.ascent(), words)
        return row

    def _paint_picture(self, painter: QPainter, picture: QImage | None, rect: QRect) -> None:
        px = self._look.px
        place = QRect(rect.right() - px(THUMB) + 1, rect.top(), px(THUMB), px(THUMB))
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), px(6), px(6))
        if picture is None:
            painter.fillPath(path, self._look.color("well"))
            return
        painter.save()
        painter.setClipPath(path)
        painter.drawImage(place, picture)
        painter.restore()
