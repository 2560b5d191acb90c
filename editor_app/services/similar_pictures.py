"""Notices that the library has a picture already, perhaps under another name and credit."""

from __future__ import annotations

from editor_app.domain.credit import Credit, credit_line
from editor_app.domain.image import Image
from editor_app.domain.message import Message, message
from editor_app.media.fingerprint import SIMILAR, distance
from editor_app.storage.image_summaries import ImageLooks
from editor_app.storage.unit_of_work import UnitOfWork


class SimilarPictures:
    """What a library's images look like, read once; new ones are added by the way."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._looks = {looks.id: looks for looks in uow.images.looks()}
        self._pattern = uow.publication().credit_pattern

    def add(self, image: Image) -> None:
        """Remember an image that came in."""
        if image.fingerprint:
            names = (image.photographer, image.agency)
            self._looks[image.id] = ImageLooks(image.id, image.file_name, image.fingerprint, *names)

    def nearest(self, image: Image) -> ImageLooks | None:
        """Return an image that looks the same, or None.

        One with another credit goes before one with the same: that is what must be seen.
        """
        if not image.fingerprint:
            return None
        near = [
            (has_same_credit(image, looks), far, looks.id)
            for looks in self._looks.values()
            if looks.id != image.id
            and (far := distance(image.fingerprint, looks.fingerprint)) <= SIMILAR
        ]
        return self._looks[min(near)[2]] if near else None

    def describe(self, image: Image, other: ImageLooks) -> Message:
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
            credit=self._line(other.credit),
        )

    def _line(self, credit: Credit) -> str:
        return "–" if credit.is_missing else credit_line(credit, self._pattern)


def has_same_credit(image: Image, other: ImageLooks) -> bool:
    """Return whether two images name the same people."""
    return _compared(image.credit) == _compared(other.credit)


def _compared(credit: Credit) -> tuple[str, str]:
    return credit.photographer.strip().casefold(), credit.agency.strip().casefold()
