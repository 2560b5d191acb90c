"""The docked composer: whom it answers, the text, who signs it, and off it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.comment_rules import Snippet
from editor_app.domain.person import Person
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.ui.actions import native_keys
from editor_app.ui.inbox.composer_text import ComposerText
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.icon_button import IconButton
from editor_app.ui.widgets.primary_button import PrimaryButton

_LEAST, _MOST = 68, 190
_ALMOST_FULL = 0.9


class Composer(QFrame):
    """Shows a draft and tells how it changes; what becomes of it is decided elsewhere."""

    edited = Signal(object)
    """The ReplyDraft as it stands after a key or a choice."""
    send_requested = Signal(object)
    """The ReplyDraft that shall go into the outbox."""
    leave_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer")
        self.setAccessibleName(self.tr("Reply"))
        self._theme = theme
        self._draft: ReplyDraft | None = None
        self._people: tuple[Person, ...] = ()
        self._snippets: tuple[Snippet, ...] = ()
        self._limit = 0
        self._icon = QLabel()
        self._title = ElidingLabel("")
        self._title.setProperty("role", "sec")
        self.close_button = IconButton(theme, "x", self.tr("Close the reply"))
        self.close_button.make_small()
        self.text = ComposerText(theme)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addStretch(1)
        self._scroll.setWidget(holder)
        self.identity = QPushButton()
        self.identity.setProperty("kind", "ghost")
        self.counter = QLabel()
        self.counter.setProperty("role", "dim")
        self.snippets = QPushButton(self.tr("Snippets"))
        self.snippets.setProperty("kind", "ghost")
        self.send = PrimaryButton(theme, self.tr("Add to outbox"), "send")
        self._lay_out()
        self._connect()
        self._restyle()

    def draft(self) -> ReplyDraft | None:
        """Return the draft as it stands."""
        if self._draft is None:
            return None
        return replace(self._draft, markdown=self.text.text())

    def show_draft(self, draft: ReplyDraft, title: str, names: tuple[str, ...]) -> None:
        """Show a draft; ``names`` are those a mention may mean."""
        self._draft = draft
        self._title.set_text(title)
        self.setAccessibleName(title)
        self.text.set_names(names)
        self.text.set_text(draft.markdown)
        cursor = self.text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.text.setTextCursor(cursor)
        is_change = draft.reply_id is not None
        self.send.setText(self.tr("Save to outbox") if is_change else self.tr("Add to outbox"))
        self._show_person()
        self._count()

    def set_people(self, people: Sequence[Person]) -> None:
        """Take who may sign."""
        self._people = tuple(people)
        self._show_person()

    def set_rules(self, limit: int, snippets: Sequence[Snippet]) -> None:
        """Take how many characters are allowed, and the passages to choose from."""
        self._limit = limit
        self._snippets = tuple(snippets)
        self._count()

    def person(self) -> Person | None:
        """Return who signs."""
        wanted = self._draft.person_id if self._draft else None
        return next((person for person in self._people if person.id == wanted), None)

    def send_keys(self) -> str:
        """Return the keys that send, as the system writes them."""
        return native_keys(QKeySequence("Ctrl+Return"))

    def make_identity_menu(self) -> QMenu:
        """Return who may sign, to choose from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in self._people:
            action = menu.addAction(_words_of(person).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(person is self.person())
            action.triggered.connect(partial(self._sign, person))
        return menu

    def make_snippet_menu(self) -> QMenu:
        """Return the passages that answers use again and again."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for snippet in self._snippets:
            action = menu.addAction(snippet.title.replace("&", "&&"))
            action.triggered.connect(partial(self._insert, snippet.markdown))
        if menu.isEmpty():
            none = menu.addAction(self.tr("No snippets yet"))
            none.setEnabled(False)
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the ring around the whole composer while its text has the keyboard."""
        if watched is self.text and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.setProperty("active", event.type() is QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.identity)
        foot.addStretch(1)
        foot.addWidget(self.counter)
        foot.addWidget(self.snippets)
        foot.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(10), px(8))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self._scroll)
        column.addLayout(foot)
        self.text.document().documentLayout().documentSizeChanged.connect(self._grow)

    def _connect(self) -> None:
        self.text.installEventFilter(self)
        self.text.text_edited.connect(self._on_edited)
        self.text.send_requested.connect(self._send)
        self.text.leave_requested.connect(self.leave_requested)
        self.text.caret_moved.connect(self._follow_caret)
        self.text.next_requested.connect(self._go_on)
        self.text.previous_requested.connect(self._go_back)
        self.close_button.clicked.connect(self.leave_requested)
        self.send.clicked.connect(self._send)
        self.identity.clicked.connect(self._choose_person)
        self.snippets.clicked.connect(self._choose_snippet)
        self._theme.changed.connect(self._restyle)

    def _on_edited(self) -> None:
        self._count()
        draft = self.draft()
        if draft is not None:
            self.edited.emit(draft)

    def _send(self) -> None:
        draft = self.draft()
        if draft is not None and self.send.isEnabled():
            self.send_requested.emit(draft)

    def _sign(self, person: Person, _checked: bool = False) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, person_id=person.id)
            self._show_person()
            self._on_edited()

    def _insert(self, markdown: str, _checked: bool = False) -> None:
        self.text.insertPlainText(markdown)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_person(self) -> None:
        menu = self.make_identity_menu()
        menu.popup(self.identity.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _choose_snippet(self) -> None:
        menu = self.make_snippet_menu()
        menu.popup(self.snippets.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _show_person(self) -> None:
        person = self.person()
        if person is None:
            self.identity.setText(self.tr("Choose who signs"))
        else:
            words = self.tr("as {person}").format(person=_words_of(person))
            self.identity.setText(words.replace("&", "&&"))

    def _count(self) -> None:
        count = len(self.text.text().strip())
        self.counter.setText(f"{count} / {self._limit}")
        tone = "bad" if count > self._limit else ""
        if self.counter.property("tone") != tone:
            self.counter.setProperty("tone", tone)
            self.counter.style().unpolish(self.counter)
            self.counter.style().polish(self.counter)
        told = self.counter.text() if count >= self._limit * _ALMOST_FULL else ""
        self.text.setAccessibleDescription(told)
        self.send.setEnabled(0 < count <= self._limit)

    def _grow(self) -> None:
        px = self._theme.px
        wanted = round(self.text.document().size().height()) + px(6)
        self._scroll.setFixedHeight(min(max(wanted, px(_LEAST)), px(_MOST)))

    def _follow_caret(self) -> None:
        caret = self.text.cursorRect()
        self._scroll.ensureVisible(0, caret.bottom(), 0, self._theme.px(12))

    def _go_on(self) -> None:
        self.identity.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_back(self) -> None:
        self.close_button.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _restyle(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("reply", 14, "t2"))
        self.snippets.setIcon(self._theme.icon("text-quote", 16))
        self._grow()


def _words_of(person: Person) -> str:
    return f"{person.name}, {person.badge}" if person.badge else person.name
