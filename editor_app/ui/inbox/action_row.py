"""The buttons under the selected comment of a thread."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from editor_app.domain.comment import CommentState, ReplyState
from editor_app.services.comment_thread import ThreadEntry
from editor_app.ui.inbox.inbox_keys import CommentWish
from editor_app.ui.inbox.thread_delegate import ACTIONS
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.icon_button import IconButton


class ActionRow(QWidget):
    """One for a whole thread: it goes where the chosen comment is, and offers what fits that."""

    wished = Signal(object)
    """Carries a CommentWish."""
    more_requested = Signal(object)
    """The button behind which there is more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[CommentState, ReplyState | None, bool] | None = None
        self._wishes: dict[QToolButton, CommentWish] = {}
        self._texts: dict[QToolButton, str] = {}
        self.more = IconButton(theme, "ellipsis", self.tr("More"))
        self.more.make_small()
        self.more.clicked.connect(self._on_more)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(4))
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self.hide()
        theme.changed.connect(self._restyle)

    def show_for(self, entry: ThreadEntry, card: QRect) -> None:
        """Offer what can be done with a comment, at the foot of its card in the parent."""
        comment = entry.comment
        kind = (comment.state, comment.reply_state, comment.person_id is not None)
        if kind != self._shown:
            self._shown = kind
            self._offer(entry)
        px = self._theme.px
        height = px(ACTIONS - 14)
        left = card.left() + px(82)
        room = card.right() - left - px(8)
        self._word(room)
        self.setGeometry(left, card.bottom() - height - px(8), room, height)
        self.show()

    def _word(self, room: int) -> None:
        """Write beside the icons what they mean; from the last one on, what has no room goes."""
        for button, text in self._texts.items():
            button.setText(text)
        for button in reversed(self._texts):
            if self._row.sizeHint().width() <= room:
                return
            button.setText("")

    def _offer(self, entry: ThreadEntry) -> None:
        for button in self._wishes:
            button.hide()
            button.deleteLater()
        self._wishes, self._texts = {}, {}
        for place, (wish, icon, text) in enumerate(self._offers(entry)):
            self._add(place, wish, icon, text)

    def _offers(self, entry: ThreadEntry) -> tuple[tuple[CommentWish, str, str], ...]:
        state = entry.comment.state
        show = (CommentWish.SHOW, "eye", self.tr("Show"))
        hide = (CommentWish.HIDE, "eye-off", self.tr("Hide"))
        spam = (CommentWish.SPAM, "ban", self.tr("Mark as spam"))
        article = (CommentWish.ARTICLE, "external-link", self.tr("Show in article"))
        if state is CommentState.REMOVED:
            return (article,)
        if entry.comment.person_id is not None:
            change = hide if state is CommentState.VISIBLE else show
            return (*self._own(entry.comment.reply_state), change, article)
        if state is CommentState.VISIBLE:
            reply = (CommentWish.REPLY, "reply", self.tr("Reply"))
            return (reply, hide, spam, article)
        if state is CommentState.PENDING:
            reply = (CommentWish.REPLY, "reply", self.tr("Approve and reply"))
            return (reply, (CommentWish.SHOW, "check", self.tr("Approve")), hide, spam)
        return (show, article)

    def _own(self, state: ReplyState | None) -> tuple[tuple[CommentWish, str, str], ...]:
        if state is ReplyState.OUTBOX:
            return (
                (CommentWish.REPLY, "pencil", self.tr("Edit")),
                (CommentWish.WITHDRAW, "undo-2", self.tr("Withdraw")),
            )
        if state is ReplyState.DRAFT:
            return ((CommentWish.REPLY, "pencil", self.tr("Edit")),)
        return ((CommentWish.REPLY, "pencil", self.tr("Correct")),)

    def _add(self, place: int, wish: CommentWish, icon: str, text: str) -> None:
        button = QToolButton()
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setIcon(self._theme.icon(icon, 16))
        button.setIconSize(self._theme.size(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._on_clicked)
        self._wishes[button] = wish
        self._texts[button] = f"\u2005{text}".replace("&", "&&")
        self._row.insertWidget(place, button)
        button.ensurePolished()  # its width is asked for before it is shown

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton) and button in self._wishes:
            self.wished.emit(self._wishes[button])

    def _on_more(self) -> None:
        self.more_requested.emit(self.more)

    def _restyle(self) -> None:
        self._shown = None
