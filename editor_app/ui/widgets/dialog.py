"""A dialog that is a part of the window: a card over a darkened window, not a window of its own.

Rounded top-level windows differ between window managers; a child over a scrim looks the same
everywhere, and Tab stays inside it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import Shiboken

from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.primary_button import PrimaryButton

_EDGE = 24
_SHADOW_STEPS = 14
_SHADOW_REACH = 60
_SHADOW_DROP = 18


class Dialog(QWidget):
    """Title, sentence, body, foot (secondary left, primary right).

    Escape closes it. Enter presses the button that has the keyboard, or the primary one.
    Subclasses fill ``body`` and ``foot``. ``open`` shows it and remembers the focus; ``closed``
    comes once, then the dialog deletes itself.
    """

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, width: int) -> None:
        super().__init__(window)
        self._theme = theme
        self._over = window
        self._focus_before: QWidget | None = None
        self._width = theme.px(width)
        self.card = QFrame(self)
        self.card.setObjectName("dialog")
        self._title = QLabel()
        self._title.setProperty("role", "h1")
        self._sentence = QLabel()
        self._sentence.setProperty("role", "t2")
        self._sentence.setWordWrap(True)
        titles = QVBoxLayout()
        titles.setContentsMargins(28, 20, 28, 16)
        titles.setSpacing(2)
        titles.addWidget(self._title)
        titles.addWidget(self._sentence)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(28, 18, 28, 18)
        self.body.setSpacing(8)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(28, 12, 24, 12)
        self.foot.setSpacing(6)
        self._column = column = QVBoxLayout(self.card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(titles)
        column.addWidget(_line())
        column.addLayout(self.body, 1)
        column.addWidget(_line())
        column.addLayout(self.foot)
        window.installEventFilter(self)
        self.hide()

    def set_heading(self, title: str, sentence: str = "") -> None:
        """Name the dialog and say in one sentence what it does."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    def open(self) -> None:
        """Show the dialog over its window and put the keyboard into it."""
        self._focus_before = self.window().focusWidget()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.fit()
        if not self.isAncestorOf(self.window().focusWidget()):
            self._step(1)

    def close_dialog(self) -> None:
        """Close, give the keyboard back, tell and go."""
        if self.isHidden():
            return
        self.hide()
        before, self._focus_before = self._focus_before, None
        if before is not None and Shiboken.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def request_close(self) -> None:
        """Close because a person wants to; dialogs with work under way stop that first."""
        self.close_dialog()

    def fit(self) -> None:
        """Centre the card, no larger than the window."""
        width = min(self._width, self.width() - 2 * _EDGE)
        self.card.setFixedWidth(width)
        layout = self._column
        layout.activate()
        if layout.hasHeightForWidth():
            wanted = layout.totalHeightForWidth(width)
        else:
            wanted = layout.totalSizeHint().height()
        height = min(wanted, self.height() - 2 * _EDGE)
        self.card.setGeometry(
            (self.width() - width) // 2, (self.height() - height) // 2, width, height
        )
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape, act with Enter; keep every other key from the window below."""
        if event.key() == Qt.Key.Key_Escape:
            self.request_close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self._act()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside."""
        return self._step(1 if forward else -1)

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the scrim and the card's shadow."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("scrim"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 6))
        card = QRectF(self.card.geometry())
        for step in range(_SHADOW_STEPS):
            reach = _SHADOW_REACH / 2 * (1 - step / _SHADOW_STEPS)
            shade = card.adjusted(-reach, -reach, reach, reach).translated(0, _SHADOW_DROP)
            painter.drawRoundedRect(shade, 12 + reach, 12 + reach)

    def _act(self) -> None:
        """Press the button that has the keyboard; from a line of text, the primary one."""
        here = self.window().focusWidget()
        if isinstance(here, (QPushButton, QToolButton)):
            here.click()
        elif isinstance(here, QLineEdit):
            buttons = self.card.findChildren(PrimaryButton)
            primary = next((each for each in buttons if each.isVisibleTo(self)), None)
            if primary is not None:
                primary.click()

    def _step(self, direction: int) -> bool:
        stops = self._stops()
        if not stops:
            self.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        here = self.window().focusWidget()
        place = stops.index(here) + direction if here in stops else min(direction, 0)
        reason = (
            Qt.FocusReason.TabFocusReason if direction > 0 else Qt.FocusReason.BacktabFocusReason
        )
        stops[place % len(stops)].setFocus(reason)
        return True

    def _stops(self) -> list[QWidget]:
        """The widgets inside that take the keyboard, in reading order.

        Not by nextInFocusChain: in PySide 6.11 each call makes the widget a Python child of the
        next one, so that with this dialog the editor's objects would go (found in 2026-11).
        """
        stops = [
            child
            for child in self.card.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and child.isEnabled()
            and child.isVisibleTo(self)
        ]
        return sorted(stops, key=self._place_of)

    def _place_of(self, widget: QWidget) -> tuple[int, int]:
        corner = widget.mapTo(self.card, QPoint(0, 0))
        return corner.y(), corner.x()


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("hr")
    return line
