"""A sentence at the bottom of the window that says what was done, and takes it back."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor_app.ui.widgets.announce import announce

SHOWN_MS = 8000
_FROM_EDGE = 48
_SLIDE_MS = 160


class Toast(QFrame):
    """One at a time, bottom centre; waits while the pointer or the focus is on it."""

    action_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("toast")
        self.moves = True
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton()
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self._on_action)
        self._hint = QLabel()
        self._hint.setProperty("role", "dim")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 10, 5)
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self._button)
        row.addWidget(self._hint)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.hide()
        parent.installEventFilter(self)

    def say(self, text: str, action: str = "", hint: str = "") -> None:
        """Show a sentence for eight seconds; ``hint`` is the action's shortcut."""
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(text)
        self.adjustSize()
        self.show()
        self.raise_()
        self._place()
        self._timer.start(SHOWN_MS)
        announce(self, text)

    def text(self) -> str:
        """Return the sentence shown last."""
        return self._text.text()

    def take_focus(self) -> None:
        """Move the keyboard to the action, as F8 does."""
        if self.isVisible() and not self._button.isHidden():
            self._button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._timer.stop()

    def dismiss(self) -> None:
        """Go away."""
        self._timer.stop()
        self._slide.stop()
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the pointer is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count anew when the pointer leaves."""
        if not self._button.hasFocus():
            self._timer.start(SHOWN_MS)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Stay at the bottom centre when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.move(self._goal())
        return False

    def _on_action(self) -> None:
        self.dismiss()
        self.action_requested.emit()

    def _goal(self) -> QPoint:
        window = self._window
        return QPoint(
            (window.width() - self.width()) // 2, window.height() - self.height() - _FROM_EDGE
        )

    def _place(self) -> None:
        goal = self._goal()
        if not self.moves or QApplication.platformName() == "offscreen":
            self.move(goal)
            return
        self._slide.stop()
        self._slide.setStartValue(goal + QPoint(0, 24))
        self._slide.setEndValue(goal)
        self._slide.start()
