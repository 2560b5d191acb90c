"""What a person is told about a picture beside its thumbnail: the credit, or what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from editor_app.domain.credit import CreditPattern, credit_line
from editor_app.domain.image import Image, ImageUse
from editor_app.ui.translations import QT_TRANSLATE_NOOP

_NO_IMAGE = QT_TRANSLATE_NOOP("PictureState", "Not in the image library")
_NO_FILE = QT_TRANSLATE_NOOP("PictureState", "The picture file is still missing")
_NO_CREDIT = QT_TRANSLATE_NOOP("PictureState", "Credit missing")
_NO_ALT = QT_TRANSLATE_NOOP("PictureState", "Alt text missing")
_NAMELESS = QT_TRANSLATE_NOOP("PictureState", "Picture")


@dataclass(frozen=True, slots=True)
class PictureState:
    """What the picture is called, its credit or what is missing, and whether nothing is."""

    name: str
    text: str
    is_complete: bool


def picture_state(image: Image | None, use: ImageUse, pattern: CreditPattern) -> PictureState:
    """Return the state of one use of an image, None where the library has none of that id."""
    if image is None:
        return PictureState(str(use.image_id), _word(_NO_IMAGE), is_complete=False)
    missing = missing_parts(image, use)
    credit = "" if image.credit.is_missing else credit_line(image.credit, pattern)
    name = image.file_name or image.headline or image.alt or _word(_NAMELESS)
    return PictureState(name, ", ".join(missing) or credit, is_complete=not missing)


def missing_parts(image: Image, use: ImageUse) -> tuple[str, ...]:
    """Return the words for what keeps a picture from going out."""
    parts = []
    if not image.has_file:
        parts.append(_word(_NO_FILE))
    if image.credit.is_missing:
        parts.append(_word(_NO_CREDIT))
    if not (image.is_decorative or use.alt or image.alt):
        parts.append(_word(_NO_ALT))
    return tuple(parts)


def _word(text: str) -> str:
    return QCoreApplication.translate("PictureState", text)
