"""Where pictures that come in go: the lead image, the text, the gallery."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor

from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.ui.editor.article_commands import ArticleCommands
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.gallery_section import GallerySection
from editor_app.ui.editor.lead_section import LeadSection
from editor_app.ui.editor.picture_insertion import PictureInsertion
from editor_app.ui.editor.picture_places import BodyPlace, PicturePlace


class PictureTarget(Protocol):
    """Takes pictures of the library, in their order."""

    takes_many: bool
    """Whether there is room for more than one."""

    def take(self, image: Image) -> PicturePlace | None:
        """Put a picture there; return where it is, None while it waits for the others."""
        ...

    def finish(self) -> tuple[PicturePlace, ...]:
        """Say that all have come; return the places of those that have waited."""
        ...


class LeadTarget:
    """The lead image, in the place of the one before."""

    takes_many = False

    def __init__(self, lead: LeadSection) -> None:
        self._lead = lead

    def take(self, image: Image) -> PicturePlace | None:
        """Make it the lead image."""
        self._lead.use(image.id)
        return self._lead.place()

    def finish(self) -> tuple[PicturePlace, ...]:
        """Return nothing: none has waited."""
        return ()


class BodyTarget:
    """The text, after the paragraph of a cursor."""

    takes_many = True

    def __init__(self, body: BodyEdit, cursor: QTextCursor) -> None:
        self._body = body
        self._insertion = PictureInsertion(body, cursor)

    def take(self, image: Image) -> PicturePlace | None:
        """Insert it, and put the caret behind it."""
        spot = self._insertion.insert(ImageUse(image.id))
        spot.select()
        return BodyPlace(spot, self._body)

    def finish(self) -> tuple[PicturePlace, ...]:
        """Return nothing: none has waited."""
        return ()


class GalleryTarget:
    """The gallery, before the picture with a number; all go in at once, as one step of undo."""

    takes_many = True

    def __init__(self, gallery: GallerySection, before: int) -> None:
        self._gallery = gallery
        self._before = before
        self._waiting: list[EntityId] = []

    def take(self, image: Image) -> PicturePlace | None:
        """Let it wait for the others."""
        self._waiting.append(image.id)
        return None

    def finish(self) -> tuple[PicturePlace, ...]:
        """Put all into the gallery."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return ()
        before = min(self._before, self._gallery.count())
        self._gallery.insert(before, *map(ImageUse, waiting))
        places = (self._gallery.place(before + number) for number in range(len(waiting)))
        return tuple(place for place in places if place is not None)


class SharingTarget:
    """What is shown where the article is shared; the canvas does not show it."""

    takes_many = False

    def __init__(self, commands: ArticleCommands) -> None:
        self._commands = commands

    def take(self, image: Image) -> PicturePlace | None:
        """Share it."""
        sentence = QCoreApplication.translate("PictureTargets", "Sharing image chosen.")
        self._commands.edit(sentence, social_image_id=image.id)
        return None

    def finish(self) -> tuple[PicturePlace, ...]:
        """Return nothing: none has waited."""
        return ()


class ReplacingTarget:
    """One place that shows another picture afterwards; the texts of the old one go with it."""

    takes_many = False

    def __init__(
        self, place: PicturePlace, document: ArticleDocument, commands: ArticleCommands
    ) -> None:
        self.place = place
        self._document = document
        self._commands = commands

    def take(self, image: Image) -> PicturePlace | None:
        """Put it there."""
        before, article = self.place.use(), self._document.article
        if before is None or article is None:
            return None
        after = ImageUse(image.id)
        self.place.change(after)
        sentence = QCoreApplication.translate("PictureTargets", "Picture replaced.")
        fields = (self.place.fields_with(before), self.place.fields_with(after))
        self._commands.record(sentence, article.id, *fields)
        return self.place

    def finish(self) -> tuple[PicturePlace, ...]:
        """Return nothing: none has waited."""
        return ()
