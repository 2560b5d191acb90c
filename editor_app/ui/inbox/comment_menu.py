"""Everything that can be done with comments, as a menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.domain.comment import Comment, CommentKind, CommentState
from editor_app.ui.inbox.inbox_keys import CommentWish
from editor_app.ui.theme.theme import Theme


class CommentMenu(QObject):
    """Builds the menu for the comments it is given."""

    wished = Signal(object)
    """Carries a CommentWish for the comments the menu was made for."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = parent

    def make(self, comments: tuple[Comment, ...]) -> QMenu:
        """Return the menu; what makes no sense for these comments is left out."""
        menu = QMenu(self._over)
        states = {comment.state for comment in comments}
        one = comments[0] if len(comments) == 1 else None
        is_readers = one is not None and one.person_id is None
        if is_readers:
            self._add(menu, CommentWish.REPLY, "reply", self.tr("Reply"), "R")
            if one is not None and one.kind is CommentKind.COMMENT:
                self._add(
                    menu, CommentWish.CORRECT, "file-pen-line", self.tr("Take as correction …")
                )
            menu.addSeparator()
        if states != {CommentState.VISIBLE}:
            self._add(menu, CommentWish.SHOW, "eye", self.tr("Show"))
        if states & {CommentState.VISIBLE, CommentState.PENDING}:
            self._add(menu, CommentWish.HIDE, "eye-off", self.tr("Hide"), "V")
            self._add(menu, CommentWish.SPAM, "ban", self.tr("Mark as spam"), "S")
        handled = all(comment.is_handled for comment in comments)
        done = self.tr("Open again") if handled else self.tr("Done")
        self._add(menu, CommentWish.DONE, "check", done, "E")
        self._add(menu, CommentWish.UNREAD, "circle-dot", self.tr("Mark as unread"), "U")
        menu.addSeparator()
        self._add(menu, CommentWish.ARTICLE, "external-link", self.tr("Show in article"), "O")
        if states != {CommentState.TRASH}:
            menu.addSeparator()
            self._add(menu, CommentWish.TRASH, "trash-2", self.tr("Move to trash"), self.tr("Del"))
        return menu

    def _add(self, menu: QMenu, wish: CommentWish, icon: str, text: str, key: str = "") -> None:
        # The keys are the lists' own; they stand here only to be learned.
        label = text.replace("&", "&&")
        action = menu.addAction(f"{label}\t{key}" if key else label)
        action.setIcon(self._theme.icon(icon))
        action.triggered.connect(partial(self._wish, wish))

    def _wish(self, wish: CommentWish, _checked: bool = False) -> None:
        self.wished.emit(wish)
