"""The list of the inbox with its queues and its search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.domain.message import Message
from editor_app.services.inbox import Inbox, InboxRow
from editor_app.storage.inbox_rows import CommentCounts, CommentQueue, InboxCursor, InboxFilter
from editor_app.ui.desk import Desk
from editor_app.ui.inbox.inbox_loader import InboxLoader
from editor_app.ui.inbox.inbox_model import InboxModel
from editor_app.ui.inbox.inbox_view import InboxView
from editor_app.ui.sidebar.search_field import SearchField
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.icon_button import IconButton
from editor_app.ui.widgets.primary_button import PrimaryButton
from editor_app.ui.widgets.segmented import Segmented

_GATHER_MS = 30
_SHOWN_KINDS = frozenset({"comment", "article", "publication", "person", "reply_draft"})
_TABS = (CommentQueue.OPEN, CommentQueue.ALL, CommentQueue.HIDDEN)


class InboxPane(QFrame):
    """Reads what a filter shows and keeps it in step with the library."""

    comment_chosen = Signal(object)
    """The InboxRow of the one card that is selected, None when there is not just one."""
    menu_requested = Signal(QPoint)
    rules_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("list")
        self.setAccessibleName(self.tr("Inbox"))
        self._desk = desk
        self._filter = InboxFilter()
        self._place = 0
        self._counts: CommentCounts | None = None
        self.title = ElidingLabel(self.tr("Comments"))
        self.title.setProperty("role", "h1")
        self.more = IconButton(desk.theme, "ellipsis", self.tr("More"))
        self.tabs = Segmented(desk.theme, self.tr("Which comments"))
        for queue in _TABS:
            self.tabs.add_text(queue.value, "")
        self.search = SearchField(desk.theme, "")
        self.search.setPlaceholderText(self.tr("Search in comments"))
        self.search.setAccessibleName(self.tr("Search in comments"))
        self.model = InboxModel(self)
        self.view = InboxView(desk.theme, self.model)
        self.view.single_keys = desk.settings.single_keys
        self.setFocusProxy(self.view)
        self.empty = EmptyState(desk.theme)
        self.body = QStackedWidget()
        self.body.addWidget(self.view)
        self.body.addWidget(self.empty)
        self.export = PrimaryButton(desk.theme, self.tr("Export package …"), "package-check")
        self._foot = QFrame()
        self._foot.hide()
        self._loader = InboxLoader(desk, self)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._lay_out()
        self._connect()
        self._name_tabs(None)

    def filter(self) -> InboxFilter:
        """Return what is shown."""
        return self._filter

    def show_filter(self, wanted: InboxFilter) -> None:
        """Show other comments, from the first one."""
        self._filter = wanted
        is_tab = wanted.queue in _TABS
        self.tabs.setVisible(is_tab)
        self._foot.setVisible(wanted.queue is CommentQueue.OUTBOX)
        self.title.set_text(self._title_of(wanted.queue))
        if is_tab:
            self.tabs.set_current(wanted.queue.value)
        if not wanted.words:
            self.search.empty()
        self._place = 0
        self._loader.load(wanted)

    def select(self, comment_id: EntityId) -> bool:
        """Select one comment if its card is loaded; return whether it is."""
        row = self.model.find_row(comment_id)
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row))
        return row is not None

    def go_to_next_open(self) -> None:
        """Select the next comment that waits for an answer."""
        found = self.model.find_next_open(self.view.currentIndex().row())
        if found is not None:
            self.view.setCurrentIndex(self.model.index(found))

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(12), 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.more)
        bar = QFrame()
        bar.setLayout(head)
        bar.setFixedHeight(px(52))
        tools = QVBoxLayout()
        tools.setContentsMargins(px(14), 0, px(14), px(6))
        tools.setSpacing(px(10))
        tools.addWidget(self.tabs)
        tools.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(tools)
        column.addWidget(self.body, 1)
        column.addWidget(self._foot)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(px(14), px(8), px(14), px(12))
        foot.setSpacing(px(6))
        sentence = QLabel(self.tr("These replies go out with the next export."))
        sentence.setWordWrap(True)
        sentence.setProperty("role", "dim")
        foot.addWidget(sentence)
        foot.addWidget(self.export, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.more.clicked.connect(self._open_menu)
        self.search.words_changed.connect(self._on_words)
        self.search.list_requested.connect(self._focus_list)
        self._loader.opened.connect(self._on_opened)
        self._loader.counted.connect(self._on_counted)
        self._loader.continued.connect(self._on_continued)
        self.model.page_wanted.connect(self._on_page_wanted)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.view.customContextMenuRequested.connect(self._on_context_menu)
        self.empty.action_requested.connect(self._on_empty_action)
        self._gather.timeout.connect(self._reload)
        self._desk.changes.happened.connect(self._on_changes)

    def _focus_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_changes(self, changes: Changes) -> None:
        if changes.kinds & _SHOWN_KINDS:
            self._gather.start()

    def _reload(self) -> None:
        self._loader.load(self._filter, self.model.loaded_count())

    def _on_tab(self, key: str) -> None:
        self.show_filter(replace(self._filter, queue=CommentQueue(key)))

    def make_menu(self) -> QMenu:
        """Return the lists that are seldom wanted."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        counts = self._counts
        for queue, count in (
            (CommentQueue.SPAM, counts.spam if counts else 0),
            (CommentQueue.TRASH, counts.trash if counts else 0),
        ):
            action = menu.addAction(f"{self._title_of(queue)}  {count}")
            action.triggered.connect(partial(self._show_queue, queue))
        menu.addSeparator()
        menu.addAction(self.tr("Set up comments …")).triggered.connect(self.rules_requested)
        return menu

    def _open_menu(self) -> None:
        menu = self.make_menu()
        corner = self.more.rect().bottomRight() + QPoint(1 - menu.sizeHint().width(), 4)
        menu.popup(self.more.mapToGlobal(corner))

    def _show_queue(self, queue: CommentQueue, _checked: bool = False) -> None:
        self.show_filter(InboxFilter(queue))

    def _on_words(self, words: str) -> None:
        self.show_filter(replace(self._filter, words=words))

    def _on_page_wanted(self, after: InboxCursor) -> None:
        self._loader.load_more(after)

    def _on_opened(
        self, inbox: Inbox, obstacles: Mapping[EntityId, Message], is_complete: bool
    ) -> None:
        self.model.set_obstacles(obstacles)
        selected = self.view.selected_ids()
        scrolled = self.view.verticalScrollBar().value()
        self.model.show(inbox.rows, inbox.answered, complete=is_complete)
        self._show_body()
        if self.view.selected_ids() == selected and selected:
            self._tell()
            return
        self._reselect(selected)
        self.view.verticalScrollBar().setValue(scrolled)

    def _on_counted(self, counts: CommentCounts) -> None:
        self._counts = counts
        self._name_tabs(counts)

    def _on_continued(self, rows: tuple[InboxRow, ...], is_complete: bool) -> None:
        self.model.append(rows, complete=is_complete)

    def _reselect(self, ids: tuple[EntityId, ...]) -> None:
        """Select what was selected; where that has gone, its neighbour."""
        places = [row for id_ in ids if (row := self.model.find_row(id_)) is not None]
        if len(places) > 1:
            selection = self.view.selectionModel()
            for place in places:
                selection.select(self.model.index(place), selection.SelectionFlag.Select)
        elif self.model.rowCount():
            place = places[0] if places else min(self._place, self.model.rowCount() - 1)
            self.view.setCurrentIndex(self.model.index(place))
        self._tell()

    def _on_selection(self) -> None:
        if self.view.currentIndex().isValid():
            self._place = self.view.currentIndex().row()
        self._tell()

    def _tell(self) -> None:
        rows = self.view.selected_rows()
        self.comment_chosen.emit(rows[0] if len(rows) == 1 else None)

    def _on_context_menu(self, position: QPoint) -> None:
        if self.view.selected_ids():
            self.menu_requested.emit(self.view.viewport().mapToGlobal(position))

    def _name_tabs(self, counts: CommentCounts | None) -> None:
        names = {
            CommentQueue.OPEN: (self.tr("Open"), counts.open if counts else None),
            CommentQueue.ALL: (self.tr("All"), counts.total if counts else None),
            CommentQueue.HIDDEN: (self.tr("Hidden"), counts.hidden if counts else None),
        }
        for queue, (name, count) in names.items():
            self.tabs.name_segment(queue.value, name if count is None else f"{name}  {count}")

    def _title_of(self, queue: CommentQueue) -> str:
        return {
            CommentQueue.OUTBOX: self.tr("Outbox"),
            CommentQueue.SPAM: self.tr("Spam"),
            CommentQueue.TRASH: self.tr("Trash of comments"),
        }.get(queue, self.tr("Comments"))

    def _show_body(self) -> None:
        if self.model.rowCount():
            self.body.setCurrentWidget(self.view)
            return
        words = self._filter.words.strip()
        if words:
            title = self.tr("Nothing found for “{q}”.").format(q=words)
            self.empty.say("search", title, "", self.tr("Reset filters"))
        elif self._filter.queue is CommentQueue.OPEN:
            self.empty.say(
                "inbox",
                self.tr("All answered."),
                self.tr("New comments arrive with the next sync."),
            )
        elif self._filter.queue is CommentQueue.OUTBOX:
            self.empty.say("send", self.tr("The outbox is empty."))
        else:
            self.empty.say("inbox", self.tr("No comments here."))
        self.body.setCurrentWidget(self.empty)

    def _on_empty_action(self) -> None:
        self.show_filter(InboxFilter(self._filter.queue))
