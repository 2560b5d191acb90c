"""The discussion below one article, with the comment that was chosen in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout

from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.services.comment_thread import ThreadEntry, load_thread
from editor_app.services.comment_thread import ThreadView as Thread
from editor_app.services.session import Session
from editor_app.ui.desk import Desk
from editor_app.ui.inbox.thread_model import ThreadModel
from editor_app.ui.inbox.thread_view import ThreadView
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.icon_button import IconButton

_GATHER_MS = 30
_SHOWN_KINDS = frozenset({"comment", "article", "person", "publication", "reply_draft"})


def _load(session: Session, article_id: EntityId) -> Thread | None:
    try:
        return load_thread(session, article_id)
    except NotFoundError:
        return None


class ThreadPane(QFrame):
    """Reads the thread of an article and keeps it in step with the library."""

    chosen = Signal(object)
    """The ThreadEntry that is chosen now, None while no thread is shown."""
    article_requested = Signal()
    context_toggled = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Discussion"))
        self._desk = desk
        self._article_id: EntityId | None = None
        self._wanted: EntityId | None = None
        theme = desk.theme
        self.model = ThreadModel(self)
        self.view = ThreadView(theme, self.model)
        self.view.single_keys = desk.settings.single_keys
        self._title = ElidingLabel("")
        self._title.setProperty("role", "h2")
        self._facts = ElidingLabel("")
        self._facts.setProperty("role", "dim")
        self.up = IconButton(theme, "chevron-up", self.tr("Previous comment"))
        self.down = IconButton(theme, "chevron-down", self.tr("Next comment"))
        self.open_article = IconButton(theme, "file-text", self.tr("Open article"))
        self.context = IconButton(theme, "panel-right", self.tr("Context"))
        self.context.setCheckable(True)
        self.address = QLabel(self)
        self.address.setObjectName("card")
        self.address.setTextFormat(Qt.TextFormat.PlainText)
        self.address.setProperty("role", "dim")
        self.address.hide()
        self.empty = EmptyState(theme)
        self.body = QStackedWidget()
        self.body.addWidget(self.empty)
        self.body.addWidget(self.view)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._lay_out()
        self._connect()
        self.show_comment(None)

    def show_comment(self, comment: Comment | None) -> None:
        """Show the thread a comment stands in, with the comment chosen; nothing for None."""
        if comment is None:
            self._article_id = self._wanted = None
            self._show(None)
            return
        self._wanted = comment.id
        if comment.article_id == self._article_id and self.view.choose(comment.id):
            return
        self._article_id = comment.article_id
        self._read()

    def show_selection(self, count: int) -> None:
        """Say that several comments are selected, instead of a thread."""
        self.show_comment(None)
        if count > 1:
            self.empty.say(
                "inbox",
                self.tr("%n comments selected", "", count),
                self.tr("Judge them all at once with the keys or the context menu."),
            )

    def step(self, by: int) -> None:
        """Choose the comment that stands so many places further."""
        row = self.view.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row))

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(px(24), 0, px(14), 0)
        row.setSpacing(px(4))
        row.addLayout(words, 1)
        for button in (self.up, self.down, self.open_article, self.context):
            row.addWidget(button)
        bar = QFrame()
        bar.setObjectName("bar")
        bar.setFixedHeight(px(52))
        bar.setLayout(row)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(bar)
        self.column.addWidget(self.body, 1)

    def _connect(self) -> None:
        self.up.clicked.connect(self._go_up)
        self.down.clicked.connect(self._go_down)
        self.open_article.clicked.connect(self.article_requested)
        self.context.toggled.connect(self.context_toggled)
        self.view.chosen.connect(self._on_chosen)
        self.view.link_hovered.connect(self._on_link)
        self._gather.timeout.connect(self._read)
        self._desk.changes.happened.connect(self._on_changes)

    def _on_changes(self, changes: Changes) -> None:
        if self._article_id is not None and changes.kinds & _SHOWN_KINDS:
            self._gather.start()

    def _read(self) -> None:
        if self._article_id is not None:
            job = self._desk.jobs.read(partial(_load, self._desk.session, self._article_id))
            job.succeeded.connect(self._on_loaded)

    def _on_loaded(self, thread: Thread | None) -> None:
        if thread is None or thread.article_id == self._article_id:
            self._show(thread)

    def _show(self, thread: Thread | None) -> None:
        before = self.view.chosen_entry()
        self.model.show(thread)
        for button in (self.up, self.down, self.open_article):
            button.setEnabled(thread is not None)
        if thread is None:
            self._title.set_text("")
            self._facts.set_text("")
            self.empty.say("inbox", self.tr("Select a comment to read the discussion."))
            self.body.setCurrentWidget(self.empty)
            self.chosen.emit(None)
            return
        self._title.set_text(thread.headline or self.tr("No headline yet"))
        self._facts.set_text(self._facts_of(thread))
        self.body.setCurrentWidget(self.view)
        wanted = self._wanted or (before.comment.id if before else None)
        if wanted is not None and self.view.choose(wanted):
            self.chosen.emit(self.view.chosen_entry())

    def _facts_of(self, thread: Thread) -> str:
        parts = [self.tr("%n comments", "", thread.comment_count)]
        if thread.open_count:
            parts.append(self.tr("%n replies needed", "", thread.open_count))
        if thread.outbox_count:
            parts.append(self.tr("%n in the outbox", "", thread.outbox_count))
        if thread.hidden_count:
            parts.append(self.tr("%n hidden", "", thread.hidden_count))
        return " · ".join(parts)

    def _on_chosen(self, entry: ThreadEntry) -> None:
        self._wanted = entry.comment.id
        self.chosen.emit(entry)

    def _go_up(self) -> None:
        self.step(-1)

    def _go_down(self) -> None:
        self.step(1)

    def _on_link(self, address: str) -> None:
        """Show the whole address before anybody clicks it."""
        self.address.setText(address)
        self.address.setVisible(bool(address))
        self.address.adjustSize()
        margin = self._desk.theme.px(8)
        width = min(self.address.width() + 2 * margin, self.width() - 2 * margin)
        self.address.resize(width, self.address.height() + margin)
        self.address.move(margin, self.body.geometry().bottom() - self.address.height() - margin)
        self.address.raise_()
