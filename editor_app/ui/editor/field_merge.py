"""Brings together what is being typed and what somebody else just stored for the same article.

The list may change a status while the editor holds unsaved words. Neither may undo the other.
"""

from __future__ import annotations

from dataclasses import fields, replace

from editor_app.domain.article import Article


def merge_fields(base: Article, mine: Article, theirs: Article) -> Article:
    """Return ``mine`` with every field that only ``theirs`` has changed since ``base``.

    Where both changed a field, the person at the keyboard wins.
    """
    taken = {
        name: getattr(theirs, name)
        for name in changed_fields(base, theirs)
        if getattr(mine, name) == getattr(base, name)
    }
    return replace(mine, **taken)


def changed_fields(before: Article, after: Article) -> frozenset[str]:
    """Return the names of the fields in which two states of an article differ."""
    return frozenset(
        item.name
        for item in fields(Article)
        if getattr(before, item.name) != getattr(after, item.name)
    )
