"""Sentences of the rooms below, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from editor_app.domain.errors import EditorialError


def window_language() -> str:
    """Return the language the window speaks, e.g. ``de``; the locale is set with the translator."""
    return QLocale().name().partition("_")[0]


def sentence_of(error: Exception) -> str:
    """Return what went wrong as a sentence for people."""
    if isinstance(error, EditorialError):
        return error.message.in_language(window_language())
    return str(error) or type(error).__name__
