"""Why a version was kept, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor_app.ui.translations import QT_TRANSLATE_NOOP

_NAMES = {
    "created": QT_TRANSLATE_NOOP("Reasons", "Created"),
    "left": QT_TRANSLATE_NOOP("Reasons", "Automatic"),
    "autosave": QT_TRANSLATE_NOOP("Reasons", "Automatic"),
    "kept": QT_TRANSLATE_NOOP("Reasons", "Kept by hand"),
    "status": QT_TRANSLATE_NOOP("Reasons", "Status changed"),
    "fields": QT_TRANSLATE_NOOP("Reasons", "Fields set"),
    "trash": QT_TRANSLATE_NOOP("Reasons", "Moved to trash"),
    "undo": QT_TRANSLATE_NOOP("Reasons", "Undone"),
    "import": QT_TRANSLATE_NOOP("Reasons", "Imported"),
    "export": QT_TRANSLATE_NOOP("Reasons", "Before export"),
    "sample": QT_TRANSLATE_NOOP("Reasons", "Sample"),
    "recovered": QT_TRANSLATE_NOOP("Reasons", "Recovered"),
}


def reason_name(reason: str) -> str:
    """Return the word for a reason; one that is not known is shown as it is."""
    known = _NAMES.get(reason)
    return QCoreApplication.translate("Reasons", known) if known else reason
