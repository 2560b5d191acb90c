"""The lead image with its caption, its details and its file, as part of the article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.header_fields import CAPTION_FIELD, HeaderField
from editor_app.ui.editor.lead_picture import LeadPicture
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.pictures_in import PictureIntake, TakenPicture

PURPOSE = "lead"


class LeadSection(QObject):
    """Connects the widgets of the lead image with the article."""

    details_requested = Signal(object, object)
    """An Image whose details are wanted, and the widget beside which they go."""
    file_requested = Signal()

    def __init__(
        self,
        desk: Desk,
        document: ArticleDocument,
        loader: PictureLoader,
        intake: PictureIntake,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._intake = intake
        self.picture = LeadPicture(desk.theme, loader)
        self.caption = HeaderField(CAPTION_FIELD, desk.theme, self)
        self.picture.details_requested.connect(self.open_details)
        self.picture.file_requested.connect(self.file_requested)
        self.picture.dropped.connect(self.take_file)
        self.caption.edit.text_edited.connect(self._on_caption)
        intake.taken.connect(self._on_taken)
        document.opened.connect(self.show_lead)
        document.refreshed.connect(self.show_lead)
        document.details_changed.connect(self.show_lead)

    def image(self) -> Image | None:
        """Return the lead image, if the article has one that exists."""
        article, details = self._document.article, self._document.details
        if article is None or article.lead is None or details is None:
            return None
        return details.images.get(article.lead.image_id)

    def show_lead(self, _news: object = None) -> None:
        """Show what the article says."""
        article, details, image = self._document.article, self._document.details, self.image()
        if details is not None:
            self.picture.show_image(image, details.publication.credit_pattern)
        self.caption.edit.setVisible(image is not None)
        if article is not None and article.lead is not None and image is not None:
            self.caption.show_text(article.lead.caption or image.caption)

    def open_details(self) -> None:
        """Ask for the fields of credit, alt text and caption."""
        image = self.image()
        if image is not None:
            self.details_requested.emit(image, self.picture)

    def take_file(self, path: Path) -> None:
        """Give the image its file, or make the picture the new lead image."""
        image = self.image()
        if image is not None and not image.has_file:
            self._intake.give_file(image.id, path)
        else:
            self._intake.take(path, self._purpose())

    def _purpose(self) -> str:
        article = self._document.article
        return f"{PURPOSE}:{article.id}" if article is not None else ""

    def _on_taken(self, taken: TakenPicture) -> None:
        # Meanwhile another article may have been opened: the picture then stays in the library.
        if taken.purpose and taken.purpose == self._purpose():
            self.use(taken.image.id)
            if taken.image.credit.is_missing:
                self.details_requested.emit(taken.image, self.picture)

    def use(self, image_id: EntityId) -> None:
        """Make an image of the library the lead image."""
        self._document.edit(lead=ImageUse(image_id))

    def _on_caption(self) -> None:
        article, image = self._document.article, self.image()
        if article is None or article.lead is None or image is None:
            return
        text = self.caption.edit.text().strip()
        own = "" if text == image.caption else text
        self._document.edit(lead=replace(article.lead, caption=own))
