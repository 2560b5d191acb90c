"""The head of the sidebar: whose paper this is, and the way to everything else."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

_MARK = 28


class PublicationHeader(QAbstractButton):
    """A mark in the publication's colour with its first letter, and its name."""

    menu_requested = Signal(QPoint)
    """The global position below the header where a menu belongs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._accent = "#a6192e"
        self.is_rail = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_click)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def show_publication(self, title: str, accent: str) -> None:
        """Show a name and a colour as ``#rrggbb``."""
        self._title, self._accent = title, accent
        self.setAccessibleName(self.tr("{title}, menu").format(title=title))
        self.setToolTip(title)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the bars beside it."""
        return QSize(self._theme.px(56 if self.is_rail else 216), self._theme.px(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark, name and arrows."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.rect().adjusted(px(8), px(5), -px(8), -px(5))
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, px(6), px(6))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(6), px(6))
        mark = QRect(0, 0, px(_MARK), px(_MARK))
        mark.moveTo(px(14 if self.is_rail else 16), (self.height() - px(_MARK)) // 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._accent))
        painter.drawRoundedRect(mark, px(6), px(6))
        letter = self._letter()
        painter.setFont(theme.font(TypeRole.PANEL_HEADING))
        painter.setPen(QColor("#ffffff"))
        painter.drawText(mark, int(Qt.AlignmentFlag.AlignCenter), letter)
        if self.is_rail:
            return
        painter.setFont(theme.font(TypeRole.NAV_TITLE))
        painter.setPen(theme.color("t1"))
        arrows = self.width() - px(32)
        left = mark.right() + px(10)
        name = painter.fontMetrics().elidedText(
            self._title, Qt.TextElideMode.ElideRight, arrows - left - px(4)
        )
        painter.drawText(
            QRect(left, 0, arrows - left, self.height()), int(Qt.AlignmentFlag.AlignVCenter), name
        )
        top = (self.height() - px(16)) // 2
        painter.drawPixmap(arrows, top, theme.pixmap("chevrons-up-down", 16, "t2"))

    def _letter(self) -> str:
        """The first letter that says something: not the article in front of a paper's name."""
        words = self._title.split()
        if len(words) > 1 and words[0].casefold() in {"das", "der", "die", "the"}:
            words = words[1:]
        return words[0][0].upper() if words else "D"

    def _on_click(self) -> None:
        self.menu_requested.emit(self.mapToGlobal(QPoint(self._theme.px(8), self.height())))
