"""Which picture is shown where the article is shared, and whether its credit is known."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.image import Image, ImageUse
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.picture_state import picture_state
from editor_app.ui.widgets.flow_layout import FlowPanel
from editor_app.ui.widgets.tone import set_tone


class SharingImage(QWidget):
    """The lead image, unless another one was chosen."""

    choice_requested = Signal(object)
    """Another picture is wanted; carries the button below which to ask where from."""
    reset_requested = Signal()
    """The lead image shall be shared again."""
    details_requested = Signal(object)
    """The Image whose details are wanted."""

    def __init__(
        self, desk: Desk, document: ArticleDocument, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self._document = document
        self._image: Image | None = None
        self._which = QLabel(self)
        self._which.setWordWrap(True)
        self._icon = QLabel(self)
        self._state = QLabel(self)
        self._state.setProperty("role", "dim")
        self._state.setWordWrap(True)
        for label in (self._which, self._state):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.choose = self._link(self.tr("Choose another …"))
        self.reset = self._link(self.tr("Use the lead image"))
        self.details = self._link(self.tr("Credit and alt text"))
        self._links = FlowPanel(self, desk.theme.px(4))
        self._lay_out()
        self.choose.clicked.connect(self._on_choose)
        self.reset.clicked.connect(self.reset_requested)
        self.details.clicked.connect(self._on_details)
        for signal in (
            document.opened, document.edited, document.refreshed, document.details_changed
        ):  # fmt: skip
            signal.connect(self.show_article)
        desk.theme.changed.connect(self._restyle)

    def state_text(self) -> str:
        """Return the credit or what is missing, as shown."""
        return self._state.text()

    def show_article(self, _news: object = None) -> None:
        """Show which picture is shared."""
        article, details = self._document.article, self._document.details
        if article is None or details is None:
            return
        lead = article.lead.image_id if article.lead is not None else None
        image_id = article.social_image_id or lead
        self._image = details.images.get(image_id) if image_id is not None else None
        self.reset.setVisible(article.social_image_id is not None)
        self.choose.setText(self.tr("Choose another …") if image_id else self.tr("Choose …"))
        self.details.setVisible(self._image is not None)
        self._links.fit()
        self._state.setVisible(image_id is not None)
        if image_id is None:
            self._which.setText(self.tr("None: the article has no lead image."))
            self._icon.hide()
            return
        use = article.lead if article.lead and image_id == lead else ImageUse(image_id)
        state = picture_state(self._image, use, details.publication.credit_pattern)
        is_lead = article.social_image_id is None
        self._which.setText(self.tr("The lead image") if is_lead else state.name)
        self._state.setText(state.text)
        set_tone(self._state, "" if state.is_complete else "warn")
        self._icon.setVisible(not state.is_complete)
        self._restyle()

    def _on_choose(self) -> None:
        self.choice_requested.emit(self.choose)

    def _on_details(self) -> None:
        if self._image is not None:
            self.details_requested.emit(self._image)

    def _link(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", "link")
        return button

    def _lay_out(self) -> None:
        px = self._theme.px
        told = QHBoxLayout()
        told.setSpacing(px(6))
        told.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._state, 1)
        for button in (self.choose, self.reset, self.details):
            self._links.flow.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(4))
        rows.addWidget(self._which)
        rows.addLayout(told)
        rows.addWidget(self._links)
        self._icon.hide()

    def _restyle(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("triangle-alert", 14, "warn"))
