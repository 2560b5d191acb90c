"""Deletes images, and puts others in the place of those that are shown somewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.services.delete_images import (
    DeletedImages,
    delete_images,
    list_used_images,
    restore_images,
)
from editor_app.services.replace_image import ReplacedImage, replace_image, undo_replacement
from editor_app.services.session import Session
from editor_app.storage.image_summaries import ImageCard
from editor_app.ui.desk import Desk
from editor_app.ui.image_library.image_picker import ImagePicker
from editor_app.ui.undo_history import Command, UndoHistory


@dataclass(frozen=True, slots=True)
class _Doomed:
    """Images to be deleted, and those of them that something shows."""

    cards: tuple[ImageCard, ...]
    used: frozenset[EntityId]

    @property
    def unused(self) -> tuple[ImageCard, ...]:
        """Those that nothing shows."""
        return tuple(card for card in self.cards if card.id not in self.used)


class ImageRemoval(QObject):
    """Unused images go at once and come back by undo; for a used one a replacement is chosen."""

    dialog_requested = Signal(object)

    def __init__(self, desk: Desk, history: UndoHistory, screen: QWidget) -> None:
        super().__init__(screen)
        self._desk = desk
        self._history = history
        self._screen = screen

    def delete(self, cards: Sequence[ImageCard]) -> None:
        """Delete images."""
        if cards:
            work = partial(_find_used, self._desk.session, tuple(cards))
            self._desk.jobs.read(work).succeeded.connect(self._on_used)

    def replace(self, card: ImageCard) -> None:
        """Let another image be chosen that is shown wherever this one is."""
        picker = self._picker(
            self.tr("Replace “{name}”").format(name=card.file_name),
            self.tr("The image you choose is shown wherever this one is now."),
            self.tr("Replace"),
        )
        _Choice(picker, partial(self._replace, card))
        self.dialog_requested.emit(picker)

    def _on_used(self, doomed: _Doomed) -> None:
        if not doomed.used:
            self._delete(doomed.cards, None)
            return
        picker = self._picker(
            self._heading(doomed),
            self.tr("Choose an image that takes its place, so that no article is left without."),
            self.tr("Replace and delete"),
        )
        if doomed.unused:
            spare = QPushButton(self.tr("Delete only the %n unused", "", len(doomed.unused)))
            picker.foot.insertWidget(2, spare)
            spare.clicked.connect(picker.close_dialog)
            _Press(spare, partial(self._delete, doomed.unused, None))
        _Choice(picker, partial(self._delete, doomed.cards))
        self.dialog_requested.emit(picker)

    def _heading(self, doomed: _Doomed) -> str:
        if len(doomed.cards) == 1:
            name = doomed.cards[0].file_name
            return self.tr("“{name}” is still in use").format(name=name)
        return self.tr("%n of these images are still in use", "", len(doomed.used))

    def _picker(self, title: str, sentence: str, button: str) -> ImagePicker:
        picker = ImagePicker(self._desk, self._screen.window())
        picker.set_heading(title, sentence)
        picker.choose.setText(button)
        return picker

    def _delete(self, cards: tuple[ImageCard, ...], replacement: EntityId | None) -> None:
        ids = tuple(card.id for card in cards if card.id != replacement)
        if not ids:
            return
        if len(ids) == 1:
            name = next(card.file_name for card in cards if card.id == ids[0])
            sentence = self.tr("“{name}” deleted.").format(name=name)
        else:
            sentence = self.tr("%n images deleted.", "", len(ids))
        work = partial(delete_images, self._desk.session, ids, replacement)
        run = _Run(self._desk, self._history, sentence, partial(_delete_again, work), self)
        self._desk.jobs.write(work).succeeded.connect(run.on_deleted)

    def _replace(self, card: ImageCard, replacement: EntityId) -> None:
        if replacement == card.id:
            return
        sentence = self.tr("“{name}” replaced.").format(name=card.file_name)
        work = partial(replace_image, self._desk.session, card.id, replacement)
        run = _Run(self._desk, self._history, sentence, partial(_replace_again, work), self)
        self._desk.jobs.write(work).succeeded.connect(run.on_replaced)


class _Choice(QObject):
    """Passes the image that was chosen in a picker on, as long as the picker lives."""

    def __init__(self, picker: ImagePicker, then: Callable[[EntityId], None]) -> None:
        super().__init__(picker)
        self._then = then
        picker.chosen.connect(self._on_chosen)

    def _on_chosen(self, ids: tuple[EntityId, ...]) -> None:
        self._then(ids[0])


class _Press(QObject):
    """Does what a button is for, as long as the button lives."""

    def __init__(self, button: QPushButton, then: Callable[[], None]) -> None:
        super().__init__(button)
        self._then = then
        button.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self._then()


class _Run(QObject):
    """One deletion or replacement on its way."""

    def __init__(
        self,
        desk: Desk,
        history: UndoHistory,
        sentence: str,
        again: Callable[[], Changes],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._history = history
        self._sentence = sentence
        self._again = again

    def on_deleted(self, deleted: DeletedImages) -> None:
        """Tell everyone, and remember how to take it back."""
        self._record(deleted.changes, partial(restore_images, self._desk.session, deleted))

    def on_replaced(self, replaced: ReplacedImage) -> None:
        """Do the same for a replacement."""
        undo = partial(undo_replacement, self._desk.session, replaced.exchanged)
        self._record(replaced.changes, undo)

    def _record(self, changes: Changes, undo: Callable[[], Changes]) -> None:
        self._desk.changes.announce(changes)
        self._history.record(Command(self._sentence, undo, self._again))
        self.deleteLater()


def _find_used(session: Session, cards: tuple[ImageCard, ...]) -> _Doomed:
    used = list_used_images(session, [card.id for card in cards])
    return _Doomed(cards, frozenset(used))


def _delete_again(work: Callable[[], DeletedImages]) -> Changes:
    return work().changes


def _replace_again(work: Callable[[], ReplacedImage]) -> Changes:
    return work().changes
