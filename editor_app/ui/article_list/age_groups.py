"""The headings of the list: today, this week, older. Known to the very first paint as well."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication

from editor_app.ui.translations import QT_TRANSLATE_NOOP

_DAYS_OF_A_WEEK = 7


class AgeGroup(Enum):
    """The heading under which an article stands."""

    TODAY = QT_TRANSLATE_NOOP("ArticleList", "Today")
    WEEK = QT_TRANSLATE_NOOP("ArticleList", "This week")
    OLDER = QT_TRANSLATE_NOOP("ArticleList", "Older")


def group_of_age(days: int) -> AgeGroup:
    """Return the group of an article that was edited so many days ago.

    A week is the seven days that end today, so that Monday's list is not empty.
    """
    if days <= 0:
        return AgeGroup.TODAY
    return AgeGroup.WEEK if days < _DAYS_OF_A_WEEK else AgeGroup.OLDER


def group_word(group: AgeGroup) -> str:
    """Return the heading in the language of the window."""
    return QCoreApplication.translate("ArticleList", group.value)
