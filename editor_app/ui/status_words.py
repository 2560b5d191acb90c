"""The word and the dot for each status, by its plain name: the first paint knows no domain.

An ArticleStatus is found here as well, as it equals its name.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor_app.ui.translations import QT_TRANSLATE_NOOP

_WORDS = {
    "draft": QT_TRANSLATE_NOOP("Status", "Draft"),
    "pending": QT_TRANSLATE_NOOP("Status", "In review"),
    "ready": QT_TRANSLATE_NOOP("Status", "Ready"),
    "future": QT_TRANSLATE_NOOP("Status", "Scheduled"),
    "published": QT_TRANSLATE_NOOP("Status", "Published"),
    "private": QT_TRANSLATE_NOOP("Status", "Private"),
    "trash": QT_TRANSLATE_NOOP("Status", "In the trash"),
}

STATUS_DOTS = {
    "draft": "accent_text",
    "pending": "warn",
    "ready": "ok",
    "future": "ok",
    "published": "t3",
    "private": "t3",
    "trash": "bad",
}
"""Colour tokens of the dot beside the word."""


def status_word(status: str) -> str:
    """Return the word for a status in the language of the window."""
    return QCoreApplication.translate("Status", _WORDS[status])
