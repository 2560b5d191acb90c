"""What stands beside a comment: its reader, who may see it, a note, its article, earlier ones."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.comment import Comment, CommentState
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.services.comment_context import CommentContext, load_comment_context
from editor_app.services.session import Session
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.desk import Desk
from editor_app.ui.inbox.article_card import ArticleCard
from editor_app.ui.inbox.earlier_comments import EarlierComments
from editor_app.ui.inbox.origin_card import OriginCard
from editor_app.ui.inbox.reader_card import ReaderCard
from editor_app.ui.widgets.segmented import Segmented
from editor_app.ui.widgets.text_box import TextBox

_SAVE_MS = 600
_VISIBLE = (CommentState.VISIBLE, CommentState.HIDDEN, CommentState.SPAM)


def _load(session: Session, comment_id: EntityId) -> CommentContext | None:
    try:
        return load_comment_context(session, comment_id)
    except NotFoundError:
        return None


class ContextPane(QFrame):
    """The only place where a reader's address is shown."""

    state_requested = Signal(object, object)
    """The Comment and the CommentState that it shall have."""
    note_edited = Signal(object, str)
    """The id of a comment and its note, once typing pauses."""
    article_requested = Signal(object)
    erase_requested = Signal(str)
    """The e-mail address of somebody whose data shall go."""
    origin_decided = Signal(object, bool)
    """A Comment, and whether what its origin says now is taken over."""
    comment_requested = Signal(object)
    """An earlier Comment to go to."""

    def __init__(self, desk: Desk, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setObjectName("insp")
        self.setAccessibleName(self.tr("Context"))
        self._desk = desk
        self._context: CommentContext | None = None
        self._wanted: EntityId | None = None
        self._note_of: EntityId | None = None
        self.reader = ReaderCard(desk.theme)
        self.origin = OriginCard(desk.theme)
        self.erase = QPushButton(self.tr("Delete this person’s data …"))
        self.erase.setProperty("kind", "link")
        self.state = Segmented(desk.theme, self.tr("Visibility"))
        for state in _VISIBLE:
            self.state.add_text(state.value, self._name_of(state))
        self.note = TextBox(desk.theme, 2)
        self.note.setPlaceholderText(self.tr("Only the newsroom sees this"))
        self.note.setAccessibleName(self.tr("Internal note"))
        self.article = ArticleCard(desk.theme, thumbnails)
        self.earlier = EarlierComments(desk.theme)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SAVE_MS)
        self._lay_out()
        self._connect()
        self.show_comment(None)

    def show_comment(self, comment: Comment | None) -> None:
        """Show what surrounds a comment; nothing for None."""
        self.save()
        self._wanted = comment.id if comment else None
        if comment is None:
            self._show(None)
            return
        job = self._desk.jobs.read(partial(_load, self._desk.session, comment.id))
        job.succeeded.connect(self._on_loaded)

    def save(self) -> None:
        """Hand over the note that is being typed."""
        if self._pause.isActive() and self._note_of is not None:
            self._pause.stop()
            self.note_edited.emit(self._note_of, self.note.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the note over when the keyboard leaves it."""
        if watched is self.note and event.type() is QEvent.Type.FocusOut:
            self.save()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(px(16), px(18), px(16), px(16))
        column.setSpacing(px(6))
        column.addWidget(self.reader)
        column.addWidget(self.origin)
        column.addSpacing(px(10))
        column.addWidget(self._label(self.tr("Visibility")))
        column.addWidget(self.state)
        column.addSpacing(px(10))
        label = self._label(self.tr("Internal note"))
        label.setBuddy(self.note)
        column.addWidget(label)
        column.addWidget(self.note)
        column.addSpacing(px(10))
        column.addWidget(self.article)
        column.addSpacing(px(10))
        column.addWidget(self.earlier)
        column.addSpacing(px(10))
        column.addWidget(self.erase, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(scroll)

    def _connect(self) -> None:
        self.note.installEventFilter(self)
        self.note.text_edited.connect(self._pause.start)
        self._pause.timeout.connect(self._on_pause)
        self.state.chosen.connect(self._on_state)
        self.origin.accepted.connect(self._on_accepted)
        self.origin.dismissed.connect(self._on_dismissed)
        self.erase.clicked.connect(self._on_erase)
        self.article.clicked.connect(self._on_article)
        self.earlier.comment_requested.connect(self.comment_requested)

    def _on_loaded(self, context: CommentContext | None) -> None:
        if context is None or context.comment.id == self._wanted:
            self._show(context)

    def _show(self, context: CommentContext | None) -> None:
        self._context = context
        self._inner.setVisible(context is not None)
        if context is None:
            self._note_of = None
            return
        self.reader.show_reader(context)
        self.origin.show_news(context.comment)
        self.erase.setVisible(bool(context.details and context.details.email))
        state = context.comment.state
        self.state.set_current(state.value if state in _VISIBLE else CommentState.HIDDEN.value)
        if self._note_of != context.comment.id or not self.note.hasFocus():
            self._note_of = context.comment.id
            self.note.set_text(context.comment.note)
        self.article.show_article(context)
        self.earlier.show_comments(context.earlier)

    def _on_pause(self) -> None:
        if self._note_of is not None:
            self.note_edited.emit(self._note_of, self.note.text())

    def _on_state(self, key: str) -> None:
        if self._context is not None:
            self.state_requested.emit(self._context.comment, CommentState(key))

    def _on_accepted(self) -> None:
        if self._context is not None:
            self.origin_decided.emit(self._context.comment, True)  # noqa: FBT003 - a Qt signal

    def _on_dismissed(self) -> None:
        if self._context is not None:
            self.origin_decided.emit(self._context.comment, False)  # noqa: FBT003 - a Qt signal

    def _on_erase(self) -> None:
        if self._context is not None and self._context.details is not None:
            self.erase_requested.emit(self._context.details.email)

    def _on_article(self) -> None:
        if self._context is not None and self._context.article is not None:
            self.article_requested.emit(self._context.article.id)

    def _name_of(self, state: CommentState) -> str:
        return {
            CommentState.VISIBLE: self.tr("Visible"),
            CommentState.HIDDEN: self.tr("Hidden"),
            CommentState.SPAM: self.tr("Spam"),
        }[state]

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", "lab")
        return label
