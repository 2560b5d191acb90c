"""The lead image with its caption and its details, as part of the article."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from editor_app.domain.crop import Crop
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.ui.desk import Desk
from editor_app.ui.editor.article_commands import ArticleCommands
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.header_fields import CAPTION_FIELD, HeaderField
from editor_app.ui.editor.lead_picture import LeadPicture
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.picture_places import LeadPlace


class LeadSection(QObject):
    """Connects the widgets of the lead image with the article."""

    details_requested = Signal(object)
    """The LeadPlace whose details are wanted."""

    def __init__(
        self,
        desk: Desk,
        document: ArticleDocument,
        loader: PictureLoader,
        commands: ArticleCommands,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._commands = commands
        self.picture = LeadPicture(desk.theme, loader)
        self.caption = HeaderField(CAPTION_FIELD, desk.theme, self)
        self.picture.details_requested.connect(self._on_details)
        self.picture.removal_requested.connect(self.remove)
        self.caption.edit.text_edited.connect(self._on_caption)
        document.opened.connect(self.show_lead)
        document.refreshed.connect(self.show_lead)
        document.edited.connect(self._on_edited)
        document.details_changed.connect(self.show_lead)

    def image(self) -> Image | None:
        """Return the lead image, if the article has one that exists."""
        article, details = self._document.article, self._document.details
        if article is None or article.lead is None or details is None:
            return None
        return details.images.get(article.lead.image_id)

    def place(self) -> LeadPlace:
        """Return the place of the lead image, whether there is one or not."""
        return LeadPlace(self._document, self.picture)

    def show_lead(self, _news: object = None) -> None:
        """Show what the article says."""
        article, details, image = self._document.article, self._document.details, self.image()
        lead = article.lead if article is not None else None
        if details is not None:
            crop = lead.crop if lead is not None else Crop()
            self.picture.show_image(image, crop, details.publication.credit_pattern)
        self.caption.edit.setVisible(image is not None)
        if lead is not None and image is not None and not self.caption.edit.hasFocus():
            self.caption.show_text(lead.caption or image.caption)

    def use(self, image_id: EntityId) -> None:
        """Make an image of the library the lead image."""
        article = self._document.article
        if article is not None:
            sentence = (
                self.tr("Lead image replaced.") if article.lead else self.tr("Lead image set.")
            )
            self._commands.edit(sentence, lead=ImageUse(image_id))

    def remove(self) -> None:
        """Leave the article without a lead image."""
        self._commands.edit(self.tr("Lead image taken out."), lead=None)
        self.picture.setFocus()

    def _on_details(self) -> None:
        self.details_requested.emit(self.place())

    def _on_edited(self, names: frozenset[str]) -> None:
        if "lead" in names:
            self.show_lead()

    def _on_caption(self) -> None:
        article, image = self._document.article, self.image()
        if article is None or article.lead is None or image is None:
            return
        text = self.caption.edit.text().strip()
        own = "" if text == image.caption else text
        self._document.edit(lead=replace(article.lead, caption=own))
