"""Comments laid out as text: cleaned once more, mentions and links marked, measured and kept."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from editor_app.domain.comment import Comment
from editor_app.domain.mention import find_mentions
from editor_app.text.reader_html import comment_from_text, sanitise_comment
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import SEMIBOLD, TypeRole

_KEPT = 300


@dataclass(frozen=True, slots=True)
class _Key:
    html: str
    width: int
    answers: str


class CommentTexts:
    """Documents of comments for one list of names; what is not shown any more is forgotten."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._documents: OrderedDict[_Key, QTextDocument] = OrderedDict()
        self._heights: dict[_Key, int] = {}

    def set_names(self, names: tuple[str, ...]) -> None:
        """Take the names that a mention may mean; those of one thread."""
        if names != self._names:
            self._names = names
            self.forget()

    def forget(self) -> None:
        """Lay everything out anew: the look has changed."""
        self._documents.clear()
        self._heights.clear()

    def height(self, comment: Comment, width: int, answers: str = "") -> int:
        """Return the height of a comment's text in px at a width in px.

        ``answers`` is the name a reply is addressed to, unless its text names somebody itself.
        """
        key = _Key(html_of(comment), width, answers)
        height = self._heights.get(key)
        if height is None:
            height = round(self._document(key).size().height())
            self._heights[key] = height
        return height

    def document(self, comment: Comment, width: int, answers: str = "") -> QTextDocument:
        """Return a comment's text laid out at a width in px."""
        return self._document(_Key(html_of(comment), width, answers))

    def _document(self, key: _Key) -> QTextDocument:
        document = self._documents.get(key)
        if document is None:
            document = self._documents[key] = self._lay_out(key)
            while len(self._documents) > _KEPT:
                self._documents.popitem(last=False)
        else:
            self._documents.move_to_end(key)
        return document

    def _lay_out(self, key: _Key) -> QTextDocument:
        document = _LoadsNothing()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._theme.font(TypeRole.COMMENT))
        link = self._theme.color("accent_text").name()
        document.setDefaultStyleSheet(f"a {{ color: {link}; }}")
        document.setHtml(key.html)
        text = document.toPlainText()
        if key.answers and not text.startswith("@"):
            QTextCursor(document).insertText(f"@{key.answers} ", QTextCharFormat())
        self._mark_mentions(document)
        self._set_line_height(document)
        document.setTextWidth(key.width)
        return document

    def _mark_mentions(self, document: QTextDocument) -> None:
        form = QTextCharFormat()
        form.setForeground(self._theme.color("accent_text"))
        form.setFontWeight(SEMIBOLD)
        for mention in find_mentions(document.toPlainText(), self._names):
            cursor = QTextCursor(document)
            cursor.setPosition(mention.start)
            cursor.setPosition(mention.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(form)

    def _set_line_height(self, document: QTextDocument) -> None:
        form = QTextBlockFormat()
        form.setLineHeight(
            self._theme.line_height(TypeRole.COMMENT),
            QTextBlockFormat.LineHeightTypes.FixedHeight.value,
        )
        gap = self._theme.px(6)
        block = document.begin()
        while block.isValid():
            following = block.next()
            form.setTopMargin(0)
            form.setBottomMargin(gap if following.isValid() else 0)
            QTextCursor(block).mergeBlockFormat(form)
            block = following


class _LoadsNothing(QTextDocument):
    """Readers' text has no pictures; should one be named all the same, nothing looks for it."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return None


def html_of(comment: Comment) -> str:
    """Return a comment's text as safe HTML; what lies in a library may have come by sync."""
    return sanitise_comment(comment.html) if comment.html else comment_from_text(comment.text)
