"""Where the open article shows a picture: what that use says, and where it is on the canvas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from editor_app.domain.image import ImageUse
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.picture_spot import PictureSpot


class PicturePlace(Protocol):
    """One use of a picture."""

    def use(self) -> ImageUse | None:
        """Return the use as it is, None when it is gone."""
        ...

    def change(self, use: ImageUse) -> None:
        """Put another in its place; nothing happens when it is gone."""
        ...

    def fields_with(self, use: ImageUse) -> Mapping[str, object]:
        """Return the fields of the article with a use in this place; none for the text's own."""
        ...

    def area(self) -> tuple[QWidget, QRect]:
        """Return the widget on the canvas that shows it, and the part of it that does."""
        ...


class LeadPlace:
    """The lead image of the open article."""

    def __init__(self, document: ArticleDocument, widget: QWidget) -> None:
        self._document = document
        self._widget = widget
        self._article_id = document.article.id if document.article else None

    def use(self) -> ImageUse | None:
        """Return the lead image's use."""
        article = self._document.article
        return article.lead if article is not None and article.id == self._article_id else None

    def change(self, use: ImageUse) -> None:
        """Make another use the lead image."""
        if self.use() is not None:
            self._document.edit(**self.fields_with(use))

    def fields_with(self, use: ImageUse) -> Mapping[str, object]:
        """Return the article's lead image."""
        return {"lead": use}

    def area(self) -> tuple[QWidget, QRect]:
        """Return the picture."""
        return self._widget, self._widget.rect()


class BodyPlace:
    """A picture in the text; a change of it is undone with the text."""

    def __init__(self, spot: PictureSpot, body: BodyEdit) -> None:
        self.spot = spot
        self._body = body

    def use(self) -> ImageUse | None:
        """Return what the text says."""
        return self.spot.use()

    def change(self, use: ImageUse) -> None:
        """Write something else into the text."""
        self.spot.change(use)

    def fields_with(self, _use: ImageUse) -> Mapping[str, object]:
        """Return nothing: undo is the text's business."""
        return {}

    def area(self) -> tuple[QWidget, QRect]:
        """Return the lines of the picture."""
        return self._body, self.spot.rect()


class GalleryPlace:
    """One picture of the gallery, by its number from 0."""

    def __init__(self, document: ArticleDocument, number: int, widget: QWidget) -> None:
        self._document = document
        self._widget = widget
        self._number = number
        self._article_id = document.article.id if document.article else None

    def use(self) -> ImageUse | None:
        """Return the use with this number."""
        gallery = self._gallery()
        return gallery[self._number] if self._number < len(gallery) else None

    def change(self, use: ImageUse) -> None:
        """Give the number to another use."""
        if self.use() is not None:
            self._document.edit(**self.fields_with(use))

    def fields_with(self, use: ImageUse) -> Mapping[str, object]:
        """Return the article's gallery."""
        gallery = list(self._gallery())
        gallery[self._number : self._number + 1] = [use]
        return {"gallery": tuple(gallery)}

    def area(self) -> tuple[QWidget, QRect]:
        """Return the thumbnail."""
        return self._widget, self._widget.rect()

    def _gallery(self) -> tuple[ImageUse, ...]:
        article = self._document.article
        return article.gallery if article is not None and article.id == self._article_id else ()
