"""The panel of the large preview: how the article appears elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.inspector.page_cards import SearchCard, ShareCard


class AppearanceCards(QScrollArea):
    """The search result and the sharing card; their texts can be changed here."""

    def __init__(
        self, desk: Desk, document: ArticleDocument, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("insp")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        px = desk.theme.px
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(px(20), px(18), px(20), px(20))
        rows.setSpacing(px(8))
        pictures = PictureLoader(desk, self)
        for widget in (
            _label(self.tr("How the article appears elsewhere"), "h2"),
            _label(self.tr("Click a text to change it here."), "dim"),
            _label(self.tr("Search result"), "sec"),
            SearchCard(desk, document),
            _label(self.tr("Card when shared"), "sec"),
            ShareCard(desk, document, pictures),
        ):
            rows.addWidget(widget)
        rows.addStretch()
        self.setWidget(content)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
