"""What the fields of an image are called, in the panel and in the history of what was done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor_app.ui.translations import QT_TRANSLATE_NOOP

_NAMES = {
    "photographer": QT_TRANSLATE_NOOP("ImageFields", "Photographer"),
    "agency": QT_TRANSLATE_NOOP("ImageFields", "Agency or source"),
    "alt": QT_TRANSLATE_NOOP("ImageFields", "Alt text"),
    "is_decorative": QT_TRANSLATE_NOOP("ImageFields", "Decorative – skip when reading aloud"),
    "caption": QT_TRANSLATE_NOOP("ImageFields", "Caption"),
    "licence": QT_TRANSLATE_NOOP("ImageFields", "Licence"),
    "licence_url": QT_TRANSLATE_NOOP("ImageFields", "Link to the licence"),
    "valid_until": QT_TRANSLATE_NOOP("ImageFields", "Valid until"),
    "source_url": QT_TRANSLATE_NOOP("ImageFields", "Address of the source"),
    "copyright_notice": QT_TRANSLATE_NOOP("ImageFields", "Copyright notice"),
    "usage_terms": QT_TRANSLATE_NOOP("ImageFields", "Terms of use"),
    "keywords": QT_TRANSLATE_NOOP("ImageFields", "Keywords"),
    "is_ai_generated": QT_TRANSLATE_NOOP("ImageFields", "Made or changed by AI"),
    "focal_point": QT_TRANSLATE_NOOP("ImageFields", "Focal point"),
}


def field_name(name: str) -> str:
    """Return the name of a field in the language of the window. Raises KeyError."""
    return QCoreApplication.translate("ImageFields", _NAMES[name])
