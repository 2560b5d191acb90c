"""The passages that answers use again and again, to write and to sort out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.comment_rules import Snippet
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.icon_button import IconButton

_TEXT = Qt.ItemDataRole.UserRole + 1
_LIST_WIDTH, _HEIGHT = 190, 150


class SnippetEditor(QWidget):
    """A list of titles, and the fields of the one that is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.titles = QListWidget()
        self.titles.setObjectName("choices")
        self.titles.setAccessibleName(self.tr("Snippets"))
        self.titles.setFixedWidth(theme.px(_LIST_WIDTH))
        self.add = IconButton(theme, "plus", self.tr("New snippet"))
        self.remove = IconButton(theme, "minus", self.tr("Remove the snippet"))
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title of the snippet"))
        self.text = QPlainTextEdit()
        self.text.setProperty("kind", "field")
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the snippet"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.titles, 1)
        left.addLayout(buttons)
        right = QVBoxLayout()
        right.addWidget(self.title)
        right.addWidget(self.text, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left)
        row.addLayout(right, 1)
        self.setMinimumHeight(theme.px(_HEIGHT))
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.titles.currentRowChanged.connect(self._on_current)
        self.title.textEdited.connect(self._on_title)
        self.text.textChanged.connect(self._on_text)
        self._on_current()

    def show_snippets(self, snippets: tuple[Snippet, ...]) -> None:
        """Show snippets to be edited."""
        self.titles.clear()
        for snippet in snippets:
            self._insert(snippet)
        self.titles.setCurrentRow(0 if snippets else -1)

    def snippets(self) -> tuple[Snippet, ...]:
        """Return the snippets as they stand; those without a title or text are left out."""
        items = [self.titles.item(row) for row in range(self.titles.count())]
        found = (Snippet(item.text().strip(), str(item.data(_TEXT)).strip()) for item in items)
        return tuple(snippet for snippet in found if snippet.title and snippet.markdown)

    def _insert(self, snippet: Snippet) -> QListWidgetItem:
        item = QListWidgetItem(snippet.title)
        item.setData(_TEXT, snippet.markdown)
        self.titles.addItem(item)
        return item

    def _add(self) -> None:
        self.titles.setCurrentItem(self._insert(Snippet("", "")))
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        row = self.titles.currentRow()
        if row >= 0:
            self.titles.takeItem(row)

    def _on_current(self, _row: int = -1) -> None:
        is_chosen = self.titles.currentRow() >= 0
        for widget in (self.title, self.text, self.remove):
            widget.setEnabled(is_chosen)
        self.title.setText(self.titles.currentItem().text() if is_chosen else "")
        self.text.setPlainText(str(self.titles.currentItem().data(_TEXT)) if is_chosen else "")

    def _on_title(self, title: str) -> None:
        if self.titles.currentRow() >= 0:
            self.titles.currentItem().setText(title)

    def _on_text(self) -> None:
        if self.titles.currentRow() >= 0:
            self.titles.currentItem().setData(_TEXT, self.text.toPlainText())
