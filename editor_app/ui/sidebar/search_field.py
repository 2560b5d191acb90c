"""The search in the sidebar: narrows the list to what contains the words."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from editor_app.ui.theme.theme import Theme

_PAUSE_MS = 120


class SearchField(QLineEdit):
    """Tells the words once typing pauses; Escape empties it, Down goes on to the list."""

    words_changed = Signal(str)
    list_requested = Signal()
    left = Signal()
    """The keyboard has gone elsewhere."""

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told = ""
        self.setProperty("kind", "search")
        self.setPlaceholderText(self.tr("Search …"))
        self.setAccessibleName(self.tr("Search articles"))
        self._icon = QAction(self.tr("Search …"), self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self._keys = QLabel(keys, self)
        self._keys.setProperty("role", "small")
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._on_text)
        theme.changed.connect(self._restyle)
        self._restyle()

    def empty(self) -> None:
        """Take the words away without telling anyone."""
        self._told = ""
        self.clear()
        self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties, Enter and Down go to the list."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._tell()
            self.list_requested.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone, but not for a menu or another program."""
        super().focusOutEvent(event)
        passing = {
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        }
        if event.reason() not in passing:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key's name at the right."""
        super().resizeEvent(event)
        size = self._keys.sizeHint()
        right = self.width() - size.width() - self._theme.px(9)
        self._keys.setGeometry(
            right, (self.height() - size.height()) // 2, size.width(), size.height()
        )

    def _on_text(self, text: str) -> None:
        self._keys.setVisible(not text)
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        words = self.text().strip()
        if words != self._told:
            self._told = words
            self.words_changed.emit(words)

    def _restyle(self) -> None:
        self._icon.setIcon(self._theme.icon("search", 16, "t3"))
