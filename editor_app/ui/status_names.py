"""The statuses a person can give, and how they look as pills."""

from __future__ import annotations

from editor_app.domain.article import ArticleStatus
from editor_app.ui.status_words import status_word

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
    return status_word(status)
