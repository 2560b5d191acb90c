"""Everything the editor does with the pictures of the open article."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.ui.desk import Desk
from editor_app.ui.editor.article_commands import ArticleCommands
from editor_app.ui.editor.canvas_fields import CanvasFields
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.picture_chips import PictureChips
from editor_app.ui.editor.picture_details import PictureDetails
from editor_app.ui.editor.picture_entrances import PictureEntrances
from editor_app.ui.editor.picture_lines import PictureLines
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.picture_places import BodyPlace, PicturePlace
from editor_app.ui.editor.picture_turns import PictureTurns


class ArticlePictures(QObject):
    """Connects lead image, text and gallery with the popover and with where pictures come in."""

    notice = Signal(str)
    """A sentence for a toast."""
    failed = Signal(object)
    """Carries the exception."""
    library_wanted = Signal(object)
    """Images of the library shall be chosen for a PictureTarget; ``entrances`` take them."""
    image_wanted = Signal(object)
    """The image with this id shall be shown in the image library."""

    def __init__(
        self,
        desk: Desk,
        document: ArticleDocument,
        fields: CanvasFields,
        loader: PictureLoader,
        commands: ArticleCommands,
        pane: QWidget,
    ) -> None:
        super().__init__(pane)
        self._document = document
        self._fields = fields
        self._commands = commands
        self.lines = PictureLines(fields.body, self)
        self.chips = PictureChips(
            desk.theme, document, fields.body, self.lines, loader, fields.canvas.column, self
        )
        self.details = PictureDetails(desk, document, fields.canvas, loader, commands, pane)
        self.turns = PictureTurns(self.details, self)
        self.entrances = PictureEntrances(
            desk, document, fields, commands, self.details, self.turns, pane
        )
        self._connect()

    def share_lead_image(self) -> None:
        """Share the lead image again."""
        sentence = self.tr("The lead image is shared again.")
        self._commands.edit(sentence, social_image_id=None)

    def begin_gallery(self) -> None:
        """Show the gallery, and the keyboard there."""
        self._fields.gallery.begin()
        strip = self._fields.gallery.strip
        self._fields.canvas.show_area(strip, strip.rect())

    def go_to(self, field: str) -> bool:
        """Show a field of a picture, such as ``body.credit:ID``; False when it is no such field."""
        name, _, image_id = field.partition(":")
        base, _, part = name.partition(".")
        if base == "social":
            return self._open_sharing(part)
        place = self._find(base, EntityId(image_id))
        if place is None or not part:
            return False
        if not self.details.open(place, part):
            self._focus(place)
        return True

    def open_at_caret(self) -> None:
        """Show the details of the picture in the caret's line."""
        spot = self.lines.at_caret()
        if spot is not None:
            self.details.open(BodyPlace(spot, self._fields.body))

    def open_image(self, image: Image, field: str = "") -> None:
        """Show the details of a picture that is not on the canvas."""
        self.details.open_image(image, field)

    def _connect(self) -> None:
        lead, gallery, body = self._fields.lead, self._fields.gallery, self._fields.body
        lead.details_requested.connect(self.details.open)
        gallery.details_requested.connect(self.details.open)
        body.picture_requested.connect(self.open_at_caret)
        self.chips.opened.connect(self.details.open)
        self.entrances.library_wanted.connect(self.library_wanted)
        self.entrances.notice.connect(self.notice)
        self.entrances.failed.connect(self.failed)
        self.turns.gallery_wanted.connect(self._make_gallery)
        popover = self.details.popover
        popover.notice.connect(self.notice)
        popover.form.rights.library_requested.connect(self._on_library)

    def _open_sharing(self, part: str) -> bool:
        article, details = self._document.article, self._document.details
        image_id = article.social_image_id if article is not None else None
        if details is None or image_id is None or image_id not in details.images:
            return False
        self.details.open_image(details.images[image_id], part)
        return True

    def _find(self, base: str, image_id: EntityId) -> PicturePlace | None:
        article = self._document.article
        if base == "lead":
            return self._fields.lead.place() if article is not None and article.lead else None
        if base == "gallery":
            return self._fields.gallery.find(image_id)
        spot = self.lines.find(image_id) if base == "body" else None
        return BodyPlace(spot, self._fields.body) if spot is not None else None

    def _focus(self, place: PicturePlace) -> None:
        """Put the keyboard where a picture should be that the library does not have."""
        widget, area = place.area()
        if isinstance(place, BodyPlace):
            place.spot.select()
        widget.setFocus()
        self._fields.canvas.show_area(widget, area)

    def _on_library(self) -> None:
        shown = self.details.popover.shown
        if shown is not None:
            self.details.popover.close_popover()
            self.image_wanted.emit(shown.image.id)

    def _make_gallery(self, places: tuple[PicturePlace, ...]) -> None:
        """Take pictures out of the text, in one step, and put them into the gallery."""
        spots = [place.spot for place in places if isinstance(place, BodyPlace)]
        uses = [use for spot in spots if (use := spot.use()) is not None]
        cursor = QTextCursor(self._fields.body.document())
        cursor.beginEditBlock()
        for spot in spots:
            spot.remove()
        cursor.endEditBlock()
        gallery = self._fields.gallery
        first = gallery.count()
        gallery.insert(first, *uses)
        moved = (gallery.place(first + number) for number in range(len(uses)))
        self.turns.move([place for place in moved if place is not None])
