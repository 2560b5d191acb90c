"""Everything the editor does with the pictures of the open article."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QPushButton, QWidget

from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.ui.desk import Desk
from editor_app.ui.dropped_pictures import image_ids, picture_paths
from editor_app.ui.editor.article_commands import ArticleCommands
from editor_app.ui.editor.body_commands import BodyCommands
from editor_app.ui.editor.canvas_fields import CanvasFields
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.picture_arrivals import PictureArrivals
from editor_app.ui.editor.picture_chips import PictureChips
from editor_app.ui.editor.picture_details import PictureDetails
from editor_app.ui.editor.picture_lines import PictureLines
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.picture_places import BodyPlace, PicturePlace
from editor_app.ui.editor.picture_sources import PictureSources
from editor_app.ui.editor.picture_targets import (
    BodyTarget,
    GalleryTarget,
    LeadTarget,
    PictureTarget,
    ReplacingTarget,
    SharingTarget,
)
from editor_app.ui.editor.picture_turns import PictureTurns
from editor_app.ui.editor.pictures_in import PictureIntake


class ArticlePictures(QObject):
    """Connects lead image, text and gallery with the popover, the files and the library."""

    notice = Signal(str)
    """A sentence for a toast."""
    failed = Signal(object)
    """Carries the exception."""
    library_wanted = Signal(object)
    """Images of the library shall be chosen for a PictureTarget; ``take_images`` has them."""
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
        self._intake = PictureIntake(desk, self)
        self.lines = PictureLines(fields.body, self)
        self.chips = PictureChips(
            desk.theme, document, fields.body, self.lines, loader, fields.canvas.column, self
        )
        self.details = PictureDetails(desk, document, fields.canvas, loader, commands, pane)
        self.turns = PictureTurns(self.details, self)
        self.arrivals = PictureArrivals(desk, document, self._intake, self.turns, fields.body, self)
        self.sources = PictureSources(desk.theme, pane)
        self._connect()

    def connect_commands(self, commands: BodyCommands) -> None:
        """Take what is pasted into the text or dropped on it."""
        commands.pictures_pasted.connect(self._on_pasted)
        commands.images_pasted.connect(self._on_images_pasted)
        commands.html_pasted.connect(self._on_html_pasted)

    def take_images(self, ids: tuple[EntityId, ...], target: PictureTarget) -> None:
        """Put images of the library where they were wanted."""
        self.arrivals.bring_images(ids, target)

    def ask_for_image(self) -> None:
        """Ask for pictures to put into the text."""
        body = self._fields.body
        corner = body.mapToGlobal(body.cursorRect().bottomLeft() + QPoint(0, 4))
        self.sources.ask(self._body_target(), corner)

    def ask_for_sharing_image(self, button: QPushButton) -> None:
        """Ask for the picture that is shown where the article is shared."""
        self.sources.ask_below(SharingTarget(self._commands), button)

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
        lead.picture.source_requested.connect(self._on_lead_source)
        lead.picture.dropped.connect(self._on_lead_dropped)
        gallery.details_requested.connect(self.details.open)
        gallery.strip.dropped.connect(self._on_gallery_dropped)
        gallery.strip.add.clicked.connect(self._on_gallery_add)
        body.picture_requested.connect(self.open_at_caret)
        self.chips.opened.connect(self.details.open)
        self.sources.files_chosen.connect(self._on_files)
        self.sources.library_wanted.connect(self.library_wanted)
        self.arrivals.notice.connect(self.notice)
        self.arrivals.failed.connect(self.failed)
        self.turns.gallery_wanted.connect(self._make_gallery)
        popover = self.details.popover
        popover.notice.connect(self.notice)
        popover.form.replace_button.clicked.connect(self._on_replace)
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

    def _body_target(self) -> BodyTarget:
        return BodyTarget(self._fields.body, self._fields.body.textCursor())

    def _on_lead_source(self, button: QPushButton) -> None:
        self.sources.ask_below(LeadTarget(self._fields.lead), button)

    def _on_lead_dropped(self, data: QMimeData) -> None:
        self._on_dropped(data, LeadTarget(self._fields.lead))

    def _on_gallery_dropped(self, data: QMimeData, before: int) -> None:
        self._on_dropped(data, GalleryTarget(self._fields.gallery, before))

    def _on_gallery_add(self) -> None:
        gallery = self._fields.gallery
        self.sources.ask_below(GalleryTarget(gallery, gallery.count()), gallery.strip.add)

    def _on_dropped(self, data: QMimeData, target: PictureTarget) -> None:
        ids = image_ids(data)
        if ids:
            self.arrivals.bring_images(ids, target)
        else:
            self._on_files(picture_paths(data), target)

    def _on_files(self, paths: list[Path], target: PictureTarget) -> None:
        image = self._image_at(target)
        if image is not None and not image.has_file:
            self._intake.give_file(image.id, paths[0])
        else:
            self.arrivals.bring(paths, target)

    def _image_at(self, target: PictureTarget) -> Image | None:
        """Return the image that a target would replace: one without a file is given it instead."""
        article, details = self._document.article, self._document.details
        if isinstance(target, ReplacingTarget):
            use = target.place.use()
        else:
            use = article.lead if article is not None and isinstance(target, LeadTarget) else None
        image_id = use.image_id if use is not None else None
        if article is not None and isinstance(target, SharingTarget):
            image_id = article.social_image_id
        return details.images.get(image_id) if details is not None and image_id else None

    def _on_pasted(self, pictures: list[Path | QImage]) -> None:
        self.arrivals.bring(pictures, self._body_target())

    def _on_images_pasted(self, ids: list[EntityId]) -> None:
        self.arrivals.bring_images(ids, self._body_target())

    def _on_html_pasted(self, html: str) -> None:
        self.arrivals.bring_html(html, self._fields.body.textCursor())

    def _on_replace(self) -> None:
        shown = self.details.popover.shown
        if shown is not None:
            target: PictureTarget = (
                SharingTarget(self._commands)
                if shown.place is None
                else ReplacingTarget(shown.place, self._document, self._commands)
            )
            self.sources.ask_below(target, self.details.popover.form.replace_button)

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
