"""Every way in which pictures come into the open article, each with the place it is meant for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import QImage
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
from editor_app.ui.editor.picture_details import PictureDetails
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


class PictureEntrances(QObject):
    """Chosen, dropped or pasted, from files or from the library."""

    notice = Signal(str)
    """A sentence for a toast."""
    failed = Signal(object)
    """Carries the exception."""
    library_wanted = Signal(object)
    """Images of the library shall be chosen for a PictureTarget; ``take_images`` has them."""

    def __init__(
        self,
        desk: Desk,
        document: ArticleDocument,
        fields: CanvasFields,
        commands: ArticleCommands,
        details: PictureDetails,
        turns: PictureTurns,
        pane: QWidget,
    ) -> None:
        super().__init__(pane)
        self._document = document
        self._fields = fields
        self._commands = commands
        self._details = details
        self._intake = PictureIntake(desk, self)
        self._arrivals = PictureArrivals(desk, document, self._intake, turns, fields.body, self)
        self.sources = PictureSources(desk.theme, pane)
        lead, strip = fields.lead.picture, fields.gallery.strip
        lead.source_requested.connect(self._on_lead_source)
        lead.dropped.connect(self._on_lead_dropped)
        strip.dropped.connect(self._on_gallery_dropped)
        strip.add.clicked.connect(self._on_gallery_add)
        details.popover.form.replace_button.clicked.connect(self._on_replace)
        self.sources.files_chosen.connect(self._on_files)
        self.sources.library_wanted.connect(self.library_wanted)
        self._arrivals.notice.connect(self.notice)
        self._arrivals.failed.connect(self.failed)

    def connect_commands(self, commands: BodyCommands) -> None:
        """Take what is pasted into the text or dropped on it."""
        commands.pictures_pasted.connect(self._on_pasted)
        commands.images_pasted.connect(self._on_images_pasted)
        commands.html_pasted.connect(self._on_html_pasted)

    def take_images(self, ids: tuple[EntityId, ...], target: PictureTarget) -> None:
        """Put images of the library where they were wanted."""
        self._arrivals.bring_images(ids, target)

    def ask_for_image(self) -> None:
        """Ask for pictures to put into the text."""
        body = self._fields.body
        corner = body.mapToGlobal(body.cursorRect().bottomLeft() + QPoint(0, 4))
        self.sources.ask(self._body_target(), corner)

    def ask_for_sharing_image(self, button: QPushButton) -> None:
        """Ask for the picture that is shown where the article is shared."""
        self.sources.ask_below(SharingTarget(self._commands), button)

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
            self._arrivals.bring_images(ids, target)
        else:
            self._on_files(picture_paths(data), target)

    def _on_files(self, paths: list[Path], target: PictureTarget) -> None:
        image = self._image_at(target)
        if image is not None and not image.has_file:
            self._intake.give_file(image.id, paths[0])
        else:
            self._arrivals.bring(paths, target)

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
        self._arrivals.bring(pictures, self._body_target())

    def _on_images_pasted(self, ids: list[EntityId]) -> None:
        self._arrivals.bring_images(ids, self._body_target())

    def _on_html_pasted(self, html: str) -> None:
        self._arrivals.bring_html(html, self._fields.body.textCursor())

    def _on_replace(self) -> None:
        shown = self._details.popover.shown
        if shown is not None:
            target: PictureTarget = (
                SharingTarget(self._commands)
                if shown.place is None
                else ReplacingTarget(shown.place, self._document, self._commands)
            )
            self.sources.ask_below(target, self._details.popover.form.replace_button)
