"""Who wrote a comment, and the address that nobody else gets to see."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect, QSize
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_app.services.comment_context import CommentContext
from editor_app.ui.inbox.avatars import paint_avatar
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.icon_button import IconButton

_AVATAR = 44


class ReaderCard(QWidget):
    """Name, how much they have written and since when, and their e-mail under lock."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._email = ""
        self._avatar = _Avatar(theme)
        self._name = ElidingLabel("")
        self._name.setProperty("role", "h2")
        self._history = ElidingLabel("")
        self._history.setProperty("role", "dim")
        self._lock = QLabel()
        self._address = ElidingLabel("")
        self._note = QLabel(self.tr("Not published"))
        self._note.setProperty("role", "dim")
        self.copy = IconButton(theme, "copy", self.tr("Copy the e-mail address"))
        self.copy.make_small()
        self._card = QFrame()
        self._card.setObjectName("lockedCard")
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_reader(self, context: CommentContext) -> None:
        """Show who wrote a comment."""
        comment, details = context.comment, context.details
        name = comment.author_name.strip() or self.tr("Without name")
        self._name.set_text(name)
        self._avatar.show_name(name, is_ours=comment.person_id is not None)
        self._email = details.email if details else ""
        self._address.set_text(self._email)
        self._card.setVisible(bool(self._email))
        self._history.set_text(self._history_of(context))
        self._history.setVisible(bool(self._history.text()))

    def _history_of(self, context: CommentContext) -> str:
        if not context.comment_count or context.since is None:
            return ""
        since = context.since.astimezone()
        locale = QLocale()
        month = locale.standaloneMonthName(since.month)
        return self.tr("%n comments since {month}", "", context.comment_count).format(
            month=f"{month} {since.year}"
        )

    def _lay_out(self) -> None:
        px = self._theme.px
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._history)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._avatar)
        head.addLayout(words, 1)
        inner = QVBoxLayout()
        inner.setSpacing(0)
        inner.addWidget(self._address)
        inner.addWidget(self._note)
        row = QHBoxLayout(self._card)
        row.setContentsMargins(px(12), px(6), px(8), px(6))
        row.setSpacing(px(10))
        row.addWidget(self._lock)
        row.addLayout(inner, 1)
        row.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(self._card)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._email)

    def _restyle(self) -> None:
        self._lock.setPixmap(self._theme.pixmap("lock", 16, "t2"))


class _Avatar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = ""
        self._is_ours = False
        self.setFixedSize(self.sizeHint())

    def show_name(self, name: str, *, is_ours: bool) -> None:
        self._name, self._is_ours = name, is_ours
        self.update()

    def sizeHint(self) -> QSize:
        return self._theme.size(_AVATAR, _AVATAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(self.rect())
        paint_avatar(painter, self._theme, place, self._name, is_ours=self._is_ours)
