"""Paints what the window will look like: grounds, the publication's name, the first articles.

No widget in it can be used; it is gone a moment later, when the real ones are there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from editor_app.storage.first_glance import GlanceRow
from editor_app.ui.article_list.age_groups import group_of_age, group_word
from editor_app.ui.article_list.card_painter import GROUP_HEIGHT, CardFace, CardPainter
from editor_app.ui.status_words import STATUS_DOTS, status_word
from editor_app.ui.theme.look import Look
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.window_layout import RAIL, SIDEBAR, Arrangement, Pane, SidebarForm

if TYPE_CHECKING:  # Each of Qt's classes takes its time to come alive.
    from PySide6.QtGui import QPaintEvent

_BAR = 52
_MARK = 28
_SCROLL_BAR = 10


class FirstFrame(QWidget):
    """Takes plain rows; ``list_width`` is in px of the screen."""

    def __init__(
        self,
        look: Look,
        arrangement: Arrangement,
        list_width: int,
        title: str,
        rows: tuple[GlanceRow, ...],
    ) -> None:
        super().__init__()
        self._look = look
        self._arrangement = arrangement
        self._list_width = list_width
        self._title = title
        self._rows = rows

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint everything."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self._paint_sidebar(painter)
        if Pane.LIST in self._arrangement.panes:
            place = QRect(left, 0, self._list_width, self.height())
            painter.fillRect(place, look.color("pane"))
            painter.save()
            painter.setClipRect(place)
            self._paint_list(painter, place)
            painter.restore()
            left = place.right() + 1
            painter.fillRect(left, 0, 1, self.height(), look.color("line"))
            left += 1
        painter.fillRect(left, 0, self.width() - left, self.height(), look.color("canvas"))
        bottom = look.px(_BAR) - 1
        painter.fillRect(left, bottom, self.width() - left, 1, look.color("line"))

    def _paint_sidebar(self, painter: QPainter) -> int:
        """Paint the sidebar and return where it ends."""
        look, px = self._look, self._look.px
        form = self._arrangement.sidebar
        if form is SidebarForm.HIDDEN:
            return 0
        is_rail = form is SidebarForm.RAIL
        width = px(RAIL if is_rail else SIDEBAR)
        painter.fillRect(0, 0, width, self.height(), look.color("window"))
        painter.fillRect(width - 1, 0, 1, self.height(), look.color("line"))
        path = QPainterPath()
        top = (px(_BAR) - px(_MARK)) // 2
        mark = QRectF(px(14 if is_rail else 16), top, px(_MARK), px(_MARK))
        path.addRoundedRect(mark, px(6), px(6))
        painter.fillPath(path, look.color("kicker"))
        if not is_rail:
            painter.setFont(look.font(TypeRole.NAV_TITLE))
            painter.setPen(look.color("t1"))
            metrics = painter.fontMetrics()
            baseline = (px(_BAR) - metrics.height()) // 2 + metrics.ascent()
            painter.drawText(round(mark.right()) + px(10), baseline, self._title)
        return width

    def _paint_list(self, painter: QPainter, place: QRect) -> None:
        look, px = self._look, self._look.px
        painter.setFont(look.font(TypeRole.SCREEN_TITLE))
        painter.setPen(look.color("t1"))
        metrics = painter.fontMetrics()
        baseline = (px(_BAR) - metrics.height()) // 2 + metrics.ascent()
        title = QCoreApplication.translate("Sidebar", "All articles")
        painter.drawText(place.left() + px(20), baseline, title)
        cards = CardPainter(look)
        top, group = px(_BAR), ""
        width = place.width() - px(_SCROLL_BAR)
        for row in self._rows:
            name = group_word(group_of_age(row[3]))
            if name != group:
                heading = QRect(place.left(), top, width, px(GROUP_HEIGHT))
                cards.paint_group(painter, name, heading)
                top += px(GROUP_HEIGHT)
                group = name
            card = QRect(place.left(), top, width, cards.card_height())
            cards.paint(painter, _face(row), card)
            top = card.bottom() + 1
            if top > self.height():
                return


def _face(row: GlanceRow) -> CardFace:
    headline, standfirst, status, _, has_picture = row
    untitled = QCoreApplication.translate("ArticleList", "No headline yet")
    return CardFace(
        headline=headline or untitled,
        is_untitled=not headline,
        standfirst=standfirst,
        facts=status_word(status),
        dot=STATUS_DOTS[status],
        has_picture=bool(has_picture),
    )
