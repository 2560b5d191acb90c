"""The article's gallery: shown when it has pictures, or when somebody begins one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.ui.desk import Desk
from editor_app.ui.editor.article_commands import ArticleCommands
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.gallery_strip import GalleryStrip
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.picture_places import GalleryPlace


class GallerySection(QObject):
    """Connects the strip with the article; everything it does can be undone."""

    details_requested = Signal(object)
    """The GalleryPlace whose details are wanted."""

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
        self._begun = False
        self.strip = GalleryStrip(desk.theme, loader)
        self.strip.hide()
        self.strip.details_requested.connect(self._on_details)
        self.strip.moved.connect(self._on_moved)
        self.strip.removed.connect(self._on_removed)
        document.opened.connect(self._on_opened)
        document.refreshed.connect(self._on_changed)
        document.edited.connect(self._on_changed)
        document.details_changed.connect(self._show)

    def begin(self) -> None:
        """Show the gallery even while it is empty, and put the keyboard there."""
        self._begun = True
        self._show()
        self.strip.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, number: int) -> GalleryPlace | None:
        """Return the place of a picture by its number from 0."""
        tile = self.strip.tile(number)
        return GalleryPlace(self._document, number, tile) if tile is not None else None

    def find(self, image_id: EntityId | None) -> GalleryPlace | None:
        """Return the first place of an image."""
        numbers = (n for n, use in enumerate(self._uses()) if use.image_id == image_id)
        number = next(numbers, None)
        return self.place(number) if number is not None else None

    def insert(self, before: int, *uses: ImageUse) -> None:
        """Put pictures before the one with a number, in one step."""
        gallery = self._uses()
        sentence = self.tr("%n pictures added to the gallery.", "", len(uses))
        self._commands.edit(sentence, gallery=(*gallery[:before], *uses, *gallery[before:]))

    def count(self) -> int:
        """Return how many pictures there are."""
        return len(self._uses())

    def _uses(self) -> tuple[ImageUse, ...]:
        article = self._document.article
        return article.gallery if article is not None else ()

    def _on_opened(self, _details: object) -> None:
        self._begun = False
        self._show()

    def _on_changed(self, names: frozenset[str]) -> None:
        if "gallery" in names:
            self._show()

    def _show(self, _news: object = None) -> None:
        details = self._document.details
        if details is not None:
            self.strip.show_uses(self._uses(), details.images, details.publication.credit_pattern)
        self.strip.setVisible(self._begun or bool(self._uses()))

    def _on_details(self, number: int) -> None:
        place = self.place(number)
        if place is not None:
            self.details_requested.emit(place)

    def _on_moved(self, number: int, to: int) -> None:
        gallery = list(self._uses())
        gallery.insert(to, gallery.pop(number))
        self._commands.edit(self.tr("Gallery put in another order."), gallery=tuple(gallery))

    def _on_removed(self, number: int) -> None:
        gallery = list(self._uses())
        del gallery[number]
        self._begun = True  # the empty gallery stays until another article is shown
        self._commands.edit(self.tr("Picture taken out of the gallery."), gallery=tuple(gallery))
        self.strip.focus_tile(number)
