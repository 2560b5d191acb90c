"""Pictures on their way into the article: taken into the library, put in place, asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QTextCursor

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.message import Message
from editor_app.services.images import find_images
from editor_app.services.paste_html import PastedHtml, paste_html
from editor_app.services.session import Session
from editor_app.ui.desk import Desk
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.picture_lines import spots_in
from editor_app.ui.editor.picture_places import BodyPlace, PicturePlace
from editor_app.ui.editor.picture_spot import PictureSpot
from editor_app.ui.editor.picture_state import missing_parts
from editor_app.ui.editor.picture_targets import PictureTarget
from editor_app.ui.editor.picture_turns import PictureTurns
from editor_app.ui.editor.pictures_in import PictureIntake, TakenPicture
from editor_app.ui.sentences import window_language


@dataclass(slots=True)
class _Batch:
    """Pictures that were brought together."""

    target: PictureTarget
    article_id: EntityId
    left: int


@dataclass(frozen=True, slots=True)
class _Found:
    """Images of the library, and what they were asked for."""

    images: tuple[Image, ...]
    target: PictureTarget
    article_id: EntityId


@dataclass(frozen=True, slots=True)
class _Pasted:
    """HTML as Markdown, and where it goes."""

    html: PastedHtml
    cursor: QTextCursor
    article_id: EntityId


def _find(
    session: Session, ids: tuple[EntityId, ...], target: PictureTarget, article_id: EntityId
) -> _Found:
    return _Found(find_images(session, ids), target, article_id)


def _paste(
    session: Session, html: str, name: str, cursor: QTextCursor, article_id: EntityId
) -> _Pasted:
    return _Pasted(paste_html(session, html, name), cursor, article_id)


class PictureArrivals(QObject):
    """A picture from a file is asked about at once; one of the library only if it lacks something.

    Where another article has been opened meanwhile, the pictures stay in the library.
    """

    notice = Signal(str)
    """A sentence for a toast."""
    failed = Signal(object)
    """Carries the exception."""

    def __init__(
        self,
        desk: Desk,
        document: ArticleDocument,
        intake: PictureIntake,
        turns: PictureTurns,
        body: BodyEdit,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = document
        self._intake = intake
        self._turns = turns
        self._body = body
        self._batches: dict[str, _Batch] = {}
        self._count = 0
        intake.taken.connect(self._on_taken)
        intake.failed.connect(self.failed)

    def bring(self, pictures: Sequence[Path | QImage], target: PictureTarget) -> None:
        """Take in files or a bitmap and put them where they belong."""
        article = self._document.article
        if article is None or not pictures:
            return
        chosen = pictures if target.takes_many else pictures[:1]
        self._count += 1
        purpose = str(self._count)
        self._batches[purpose] = _Batch(target, article.id, len(chosen))
        self._turns.begin(len(chosen))
        for picture in chosen:
            self._intake.take(picture, purpose)

    def bring_images(self, ids: Sequence[EntityId], target: PictureTarget) -> None:
        """Put images of the library where they belong."""
        article = self._document.article
        if article is not None and ids:
            chosen = tuple(ids if target.takes_many else ids[:1])
            work = partial(_find, self._desk.session, chosen, target, article.id)
            job = self._desk.jobs.read(work)
            job.succeeded.connect(self._on_found)
            job.failed.connect(self.failed)

    def bring_html(self, html: str, cursor: QTextCursor) -> None:
        """Insert HTML with pictures written into it at a cursor, once they are in the library."""
        article = self._document.article
        if article is None:
            return
        here, name = QTextCursor(cursor), self.tr("Clipboard")
        work = partial(_paste, self._desk.session, html, name, here, article.id)
        job = self._desk.jobs.read(work)
        job.succeeded.connect(self._on_pasted)
        job.failed.connect(self.failed)

    def _on_taken(self, taken: TakenPicture) -> None:
        batch = self._batches[taken.purpose]
        batch.left -= 1
        self._say(taken.remarks)
        if not self._is_open(batch.article_id):
            return
        if taken.image is None:
            self._turns.drop_one()
        else:
            self._document.add_image(taken.image)
            place = batch.target.take(taken.image)
            if place is not None:
                self._turns.add(place)
        if batch.left == 0:
            for place in batch.target.finish():
                self._turns.add(place)

    def _on_found(self, found: _Found) -> None:
        if self._is_open(found.article_id):
            taken = [found.target.take(image) for image in self._known(found.images)]
            self._ask([*(place for place in taken if place is not None), *found.target.finish()])

    def _on_pasted(self, pasted: _Pasted) -> None:
        images = pasted.html.images
        ids = frozenset(image.id for image in images)
        self._desk.changes.announce(Changes(frozenset({"image"} if ids else ()), ids))
        self._say(pasted.html.refused)
        if self._is_open(pasted.article_id):
            spots = self._insert(pasted.cursor, pasted.html.markdown)
            self._known(images)
            self._ask([BodyPlace(spot, self._body) for spot in spots if spot.image_id in ids])

    def _insert(self, cursor: QTextCursor, markdown: str) -> list[PictureSpot]:
        """Insert a text and return the pictures in it."""
        first = cursor.selectionStart()
        cursor.insertText(markdown)
        block = self._body.document().findBlock(first)
        spots = []
        while block.isValid() and block.position() <= cursor.position():
            spots.extend(spots_in(self._body, block))
            block = block.next()
        return spots

    def _known(self, images: Sequence[Image]) -> Sequence[Image]:
        for image in images:
            self._document.add_image(image)
        return images

    def _ask(self, places: Sequence[PicturePlace]) -> None:
        """Ask about those that lack something."""
        asked = [place for place in places if self._lacks(place.use())]
        self._turns.begin(len(asked))
        for place in asked:
            self._turns.add(place)

    def _lacks(self, use: ImageUse | None) -> bool:
        details = self._document.details
        image = details.images.get(use.image_id) if details is not None and use else None
        return use is not None and image is not None and bool(missing_parts(image, use))

    def _is_open(self, article_id: EntityId) -> bool:
        article = self._document.article
        return article is not None and article.id == article_id

    def _say(self, remarks: Sequence[Message]) -> None:
        for remark in remarks:
            self.notice.emit(remark.in_language(window_language()))
