"""Notices that the library has a picture already, perhaps under another name and credit."""

from __future__ import annotations

from editor_app.domain.credit import Credit, CreditPattern, credit_line
from editor_app.domain.image import Image
from editor_app.domain.message import Message, message
from editor_app.media.fingerprint import SIMILAR, distance
from editor_app.storage.unit_of_work import UnitOfWork


class SimilarPictures:
    """The perceptual hashes of a library's images, read once; new ones are added by the way."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._fingerprints = dict(uow.images.fingerprints())
        self._pattern = uow.publication().credit_pattern

    def add(self, image: Image) -> None:
        """Remember an image that came in."""
        if image.fingerprint:
            self._fingerprints[image.id] = image.fingerprint

    def nearest(self, uow: UnitOfWork, image: Image) -> Image | None:
        """Return the image that looks the same, the most similar one first, or None.

        One with another credit goes before one with the same: that is what must be seen.
        """
        if not image.fingerprint:
            return None
        distances = {
            other: distance(image.fingerprint, theirs)
            for other, theirs in self._fingerprints.items()
            if other != image.id
        }
        near = sorted((far, other) for other, far in distances.items() if far <= SIMILAR)
        found = uow.images.get_many(other for _, other in near).values()
        return min(found, key=lambda each: has_same_credit(each, image), default=None)

    def describe(self, image: Image, other: Image) -> Message:
        """Return the sentence that says what two images have in common."""
        if has_same_credit(image, other):
            return message(
                "“{name}” looks the same as “{other}”, which is in the library already.",
                name=image.file_name,
                other=other.file_name,
            )
        return message(
            "“{name}” is in the library with another credit: “{other}”, {credit}.",
            name=image.file_name,
            other=other.file_name,
            credit=self._line(other.credit) or "–",
        )

    def _line(self, credit: Credit) -> str:
        pattern: CreditPattern = self._pattern
        return "" if credit.is_missing else credit_line(credit, pattern)


def has_same_credit(one: Image, other: Image) -> bool:
    """Return whether two images name the same people."""
    return _compared(one.credit) == _compared(other.credit)


def _compared(credit: Credit) -> tuple[str, str]:
    return credit.photographer.strip().casefold(), credit.agency.strip().casefold()
