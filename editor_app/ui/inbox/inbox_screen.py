"""The screen of readers' comments: the list, the discussion, the answer, the context."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from editor_app.domain.comment import Comment, CommentState
from editor_app.domain.identity import EntityId
from editor_app.services.comment_correction import TakenCorrection
from editor_app.services.comment_thread import ThreadEntry
from editor_app.services.inbox import InboxRow
from editor_app.storage.inbox_rows import CommentQueue, InboxFilter
from editor_app.ui.inbox.comment_menu import CommentMenu
from editor_app.ui.inbox.comment_rules_dialog import CommentRulesDialog
from editor_app.ui.inbox.comment_wishes import CommentWishes
from editor_app.ui.inbox.composer import Composer
from editor_app.ui.inbox.context_pane import ContextPane
from editor_app.ui.inbox.correction_dialog import CorrectionDialog
from editor_app.ui.inbox.erase_dialog import EraseDialog
from editor_app.ui.inbox.inbox_keys import CommentWish
from editor_app.ui.inbox.inbox_pane import InboxPane
from editor_app.ui.inbox.reply_desk import ReplyDesk
from editor_app.ui.inbox.thread_pane import ThreadPane
from editor_app.ui.regions import enter_region
from editor_app.ui.screens.screen import Screen, ScreenTools
from editor_app.ui.sentences import sentence_of

_LIST, _NARROW_LIST, _CONTEXT = 372, 320, 300
_MEDIUM, _WIDE = 1280, 1560
"""Window widths from which the list has its full width, and the context stands beside it."""

_QUEUES = {
    "comments": CommentQueue.OPEN,
    "outbox": CommentQueue.OUTBOX,
    "hidden": CommentQueue.HIDDEN,
}


class InboxScreen(Screen):
    """Shared by the places "comments", "outbox" and "hidden"."""

    def __init__(self, tools: ScreenTools) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Comments"))
        desk = tools.desk
        self._desk = desk
        self._actions = tools.actions
        self._wide: bool | None = None
        self.inbox = InboxPane(desk)
        self.discussion = ThreadPane(desk)
        self.context = ContextPane(desk, tools.thumbnails)
        self.context.setFixedWidth(desk.theme.px(_CONTEXT))
        self.context.hide()
        self.composer = Composer(desk.theme)
        self.wishes = CommentWishes(desk, tools.history, self)
        self.replies = ReplyDesk(desk, self.composer, self.discussion.model, tools.history, self)
        self._list_menu = CommentMenu(desk.theme, self.inbox)
        self._thread_menu = CommentMenu(desk.theme, self.discussion)
        self._lay_out()
        self._connect()

    def show_place(self, place: str) -> None:
        """Show the queue that belongs to a place."""
        queue = _QUEUES.get(place, CommentQueue.OPEN)
        if queue is not self.inbox.filter().queue or not self.inbox.model.rowCount():
            self.inbox.show_filter(InboxFilter(queue))

    def regions(self) -> tuple[QWidget | None, ...]:
        """Return list, discussion, composer and context."""
        return (self.inbox, self.discussion.body, self.composer, self.context)

    def take_focus(self) -> None:
        """Put the keyboard into the list, or on the button that is there instead."""
        enter_region(self.inbox)

    def arrange(self, width: float) -> None:
        """Make the list narrower in a narrow window, fold the context in a medium one."""
        px = self._desk.theme.px
        self.inbox.setMinimumWidth(px(_LIST if width >= _MEDIUM else _NARROW_LIST))
        is_wide = width >= _WIDE
        if is_wide != self._wide:
            self._wide = is_wide
            self.discussion.context.setChecked(is_wide)

    def hand_over(self) -> None:
        """Keep the answer and the note that are being typed."""
        self.replies.save()
        self.context.save()

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        self._dock = QWidget()
        dock = QVBoxLayout(self._dock)
        dock.setContentsMargins(px(24), px(10), px(24), px(8))
        dock.setSpacing(px(6))
        dock.addWidget(self.composer)
        self._hint = QLabel()
        self._hint.setProperty("role", "dim")
        dock.addWidget(self._hint)
        self._dock.hide()
        self.discussion.column.addWidget(self._dock)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.inbox)
        splitter.addWidget(self.discussion)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([px(_LIST), px(1000)])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(splitter, 1)
        row.addWidget(self.context)

    def _connect(self) -> None:
        wishes, discussion, context = self.wishes, self.discussion, self.context
        self.inbox.comment_chosen.connect(self._on_card)
        self.inbox.view.wished.connect(self._on_list_wish)
        self.inbox.view.help_requested.connect(self._actions["help.keys"].trigger)
        self.inbox.menu_requested.connect(self._open_list_menu)
        self.inbox.export.clicked.connect(self._actions["export"].trigger)
        discussion.view.wished.connect(self._on_thread_wish)
        discussion.view.more_requested.connect(self._open_thread_menu)
        discussion.view.help_requested.connect(self._actions["help.keys"].trigger)
        discussion.article_requested.connect(self._open_article)
        discussion.chosen.connect(self._on_chosen)
        discussion.context_toggled.connect(context.setVisible)
        self._list_menu.wished.connect(self._on_list_wish)
        self._thread_menu.wished.connect(self._on_thread_wish)
        wishes.answer_wished.connect(self._answer)
        wishes.article_wished.connect(self._show_article)
        wishes.correction_wished.connect(self._ask_correction)
        wishes.next_wished.connect(self.inbox.go_to_next_open)
        wishes.replies.corrected.connect(self._on_corrected)
        wishes.replies.failed.connect(self._on_failed)
        context.state_requested.connect(self._on_state)
        context.origin_decided.connect(self._on_origin)
        context.erase_requested.connect(self._ask_erasure)
        wishes.triage.erased.connect(self._on_erased)
        self.inbox.rules_requested.connect(self._open_rules)
        context.note_edited.connect(wishes.triage.set_note)
        context.article_requested.connect(self._show_article)
        context.comment_requested.connect(self._on_earlier)
        self.replies.opened.connect(self._on_opened)
        self.replies.closed.connect(self._on_closed)
        self.replies.failed.connect(self._on_failed)

    def _on_card(self, row: InboxRow | None) -> None:
        if row is None:
            self.discussion.show_selection(len(self.inbox.view.selected_ids()))
            return
        self.discussion.show_comment(row.entry.comment)
        if row.entry.is_unread:
            self.wishes.triage.mark_read((row.entry.comment,), is_read=True)

    def _on_chosen(self, entry: ThreadEntry | None) -> None:
        is_typed = entry is not None and self.discussion.model.is_preview(entry)
        self.context.show_comment(entry.comment if entry is not None and not is_typed else None)

    def _on_state(self, comment: Comment, state: CommentState) -> None:
        self.wishes.triage.set_state((comment,), state)

    def _on_earlier(self, comment: Comment) -> None:
        self.inbox.view.clearSelection()
        self.discussion.show_comment(comment)

    def _on_list_wish(self, wish: CommentWish) -> None:
        self.wishes.carry_out(wish, self._selected())

    def _on_thread_wish(self, wish: CommentWish) -> None:
        entry = self.discussion.view.chosen_entry()
        self.wishes.carry_out(wish, (entry.comment,) if entry else ())

    def _selected(self) -> tuple[Comment, ...]:
        return tuple(row.entry.comment for row in self.inbox.view.selected_rows())

    def _open_list_menu(self, place: QPoint) -> None:
        self._list_menu.make(self._selected()).popup(place)

    def _open_thread_menu(self, button: QWidget) -> None:
        entry = self.discussion.view.chosen_entry()
        if entry is not None:
            menu = self._thread_menu.make((entry.comment,))
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _answer(self) -> None:
        entry = self.discussion.view.chosen_entry()
        if entry is not None:
            self.replies.answer(entry)

    def _ask_correction(self, comment: Comment) -> None:
        dialog = CorrectionDialog(self._desk.theme, self.window(), comment)
        dialog.accepted.connect(self.wishes.replies.take_as_correction)
        self.dialog_requested.emit(dialog)

    def _ask_erasure(self, email: str) -> None:
        dialog = EraseDialog(self._desk.theme, self.window(), email)
        dialog.accepted.connect(self.wishes.triage.erase_person)
        self.dialog_requested.emit(dialog)

    def _open_rules(self) -> None:
        self.dialog_requested.emit(CommentRulesDialog(self._desk, self.window()))

    def _on_erased(self) -> None:
        self.notice.emit(self.tr("This person’s data are deleted."))

    def _on_origin(self, comment: Comment, accept: bool) -> None:
        self.wishes.triage.decide_origin(comment, accept=accept)

    def _on_corrected(self, taken: TakenCorrection) -> None:
        place = taken.passage
        field = f"body:{place.start}-{place.end}" if place is not None else "body"
        self.article_requested.emit(taken.article.id, field)

    def _open_article(self) -> None:
        thread = self.discussion.model.shown_thread()
        if thread is not None:
            self._show_article(thread.article_id)

    def _show_article(self, article_id: EntityId) -> None:
        self.article_requested.emit(article_id, "")

    def _on_opened(self) -> None:
        self._hint.setText(
            self.tr("Goes out with the next export. {keys} adds it to the outbox.").format(
                keys=self.composer.send_keys()
            )
        )
        self._dock.show()
        self.composer.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_closed(self) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.composer.isAncestorOf(focus)
        self._dock.hide()
        if had_focus:
            self.inbox.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: Exception) -> None:
        self.notice.emit(sentence_of(error))
