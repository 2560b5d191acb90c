"""The words and colours for how far an article has come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor_app.domain.article import ArticleStatus
from editor_app.ui.translations import QT_TRANSLATE_NOOP

_NAMES = {
    ArticleStatus.DRAFT: QT_TRANSLATE_NOOP("Status", "Draft"),
    ArticleStatus.PENDING: QT_TRANSLATE_NOOP("Status", "In review"),
    ArticleStatus.READY: QT_TRANSLATE_NOOP("Status", "Ready"),
    ArticleStatus.FUTURE: QT_TRANSLATE_NOOP("Status", "Scheduled"),
    ArticleStatus.PUBLISHED: QT_TRANSLATE_NOOP("Status", "Published"),
    ArticleStatus.PRIVATE: QT_TRANSLATE_NOOP("Status", "Private"),
    ArticleStatus.TRASH: QT_TRANSLATE_NOOP("Status", "In the trash"),
}

STATUS_DOTS = {
    ArticleStatus.DRAFT: "accent_text",
    ArticleStatus.PENDING: "warn",
    ArticleStatus.READY: "ok",
    ArticleStatus.FUTURE: "ok",
    ArticleStatus.PUBLISHED: "t3",
    ArticleStatus.PRIVATE: "t3",
    ArticleStatus.TRASH: "bad",
}
"""Colour tokens of the dot beside the word."""

STATUS_TONES = {
    ArticleStatus.DRAFT: "accent",
    ArticleStatus.PENDING: "warn",
    ArticleStatus.READY: "ok",
    ArticleStatus.FUTURE: "ok",
    ArticleStatus.PUBLISHED: "plain",
    ArticleStatus.PRIVATE: "plain",
    ArticleStatus.TRASH: "bad",
}
"""Tones of the pill in the toolbar."""

CHOOSABLE_STATUSES = (
    ArticleStatus.DRAFT,
    ArticleStatus.PENDING,
    ArticleStatus.READY,
    ArticleStatus.PUBLISHED,
    ArticleStatus.PRIVATE,
)
"""What a person can set; the trash has its own command, a schedule comes from imports."""


def status_name(status: ArticleStatus) -> str:
    """Return the word for a status in the language of the window."""
    return QCoreApplication.translate("Status", _NAMES[status])
