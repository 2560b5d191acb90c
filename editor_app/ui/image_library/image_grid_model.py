"""The images as far as they have been loaded; more are asked for when needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor_app.domain.credit import CreditPattern, credit_line
from editor_app.domain.identity import EntityId
from editor_app.storage.image_summaries import ImageCard, ImageCursor

CARD_ROLE = Qt.ItemDataRole.UserRole + 1
CREDIT_ROLE = Qt.ItemDataRole.UserRole + 2
"""The credit line, empty where there is none."""
MISSING_ROLE = Qt.ItemDataRole.UserRole + 3
"""What the image lacks most, in words; empty where it lacks nothing."""
USES_ROLE = Qt.ItemDataRole.UserRole + 4
"""In how many articles it is, in words; empty where it is in none."""

IMAGES_MIME = "application/x-druckreif-images"
"""Dragged images: their ids, one a line."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ImageGridModel(QAbstractListModel):
    """Image cards in the order they were read."""

    page_wanted = Signal(object)
    """The next page is needed; carries the ImageCursor it begins behind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[ImageCard] = []
        self._rows: dict[EntityId, int] = {}
        self._pattern = CreditPattern()
        self._complete = True
        self._waiting = False

    def show(self, cards: Sequence[ImageCard], *, complete: bool) -> None:
        """Replace everything; the same images in the same order are only painted anew."""
        self._complete, self._waiting = complete, False
        if [card.id for card in cards] == [card.id for card in self._cards]:
            self._cards = list(cards)
            self._repaint()
            return
        self.beginResetModel()
        self._cards = list(cards)
        self._rows = {card.id: row for row, card in enumerate(cards)}
        self.endResetModel()

    def append(self, cards: Sequence[ImageCard], *, complete: bool) -> None:
        """Add a page at the end."""
        self._complete, self._waiting = complete, False
        fresh = [card for card in cards if card.id not in self._rows]
        if not fresh:
            return
        first = len(self._cards)
        self.beginInsertRows(_ROOT, first, first + len(fresh) - 1)
        self._cards += fresh
        self._rows |= {card.id: first + place for place, card in enumerate(fresh)}
        self.endInsertRows()

    def update(self, cards: Mapping[EntityId, ImageCard]) -> None:
        """Show images anew where they are."""
        for image_id, card in cards.items():
            row = self._rows.get(image_id)
            if row is not None and card != self._cards[row]:
                self._cards[row] = card
                self.dataChanged.emit(self.index(row), self.index(row))

    def set_pattern(self, pattern: CreditPattern) -> None:
        """Write credits the publication's way."""
        if pattern != self._pattern:
            self._pattern = pattern
            self._repaint()

    @property
    def is_complete(self) -> bool:
        """Whether there is no other page."""
        return self._complete

    def cards(self) -> tuple[ImageCard, ...]:
        """Return all loaded images."""
        return tuple(self._cards)

    def card_at(self, row: int) -> ImageCard:
        """Return the image of a row."""
        return self._cards[row]

    def find_row(self, image_id: EntityId) -> int | None:
        """Return the row of an image, if it is loaded."""
        return self._rows.get(image_id)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many images are loaded."""
        return 0 if parent.isValid() else len(self._cards)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there is another page that has not been asked for yet."""
        return not (parent.isValid() or self._complete or self._waiting)

    def fetchMore(self, _parent: Index) -> None:
        """Ask for the next page; it comes later."""
        if self._cards and not self._waiting:
            self._waiting = True
            self.page_wanted.emit(ImageCursor.of(self._cards[-1]))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        answers: dict[int, Callable[[ImageCard], object]] = {
            Qt.ItemDataRole.DisplayRole: _name,
            Qt.ItemDataRole.AccessibleTextRole: self._sentence,
            CARD_ROLE: _itself,
            CREDIT_ROLE: self._credit,
            MISSING_ROLE: self._missing,
            USES_ROLE: self._uses,
        }
        answer = answers.get(role)
        return answer(card) if answer else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let images be dragged into a text."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Return the one form images are dragged in."""
        return [IMAGES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of the dragged images."""
        rows = sorted(index.row() for index in indexes)
        data = QMimeData()
        data.setData(IMAGES_MIME, "\n".join(str(self._cards[row].id) for row in rows).encode())
        return data

    def _credit(self, card: ImageCard) -> str:
        return "" if card.credit.is_missing else credit_line(card.credit, self._pattern)

    def _uses(self, card: ImageCard) -> str:
        return self.tr("%n articles", "", card.use_count) if card.use_count else ""

    def _missing(self, card: ImageCard) -> str:
        if card.credit.is_missing:
            return self.tr("Credit missing")
        return self.tr("Alt text missing") if card.lacks_alt else ""

    def _sentence(self, card: ImageCard) -> str:
        """One plain sentence for a screen reader; both things that may lack are named."""
        credit = self._credit(card) or self.tr("Credit missing")
        lacks_alt = self.tr("Alt text missing") if card.lacks_alt else ""
        parts = (_name(card), credit, self._uses(card), lacks_alt)
        return ", ".join(part for part in parts if part)

    def _repaint(self) -> None:
        if self._cards:
            self.dataChanged.emit(self.index(0), self.index(len(self._cards) - 1))


def _itself(card: ImageCard) -> ImageCard:
    return card


def _name(card: ImageCard) -> str:
    return card.file_name or QCoreApplication.translate("ImageGridModel", "Image without a name")
