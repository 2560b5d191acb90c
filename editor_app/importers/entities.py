"""People and sections that a page knows by name only."""

from __future__ import annotations

from editor_app.domain.category import Category
from editor_app.domain.identity import derived_id
from editor_app.domain.person import Person, Role
from editor_app.domain.slug import propose_slug

_EDITORS = frozenset(
    [
        "redaktion",
        "redakteur",
        "redakteurin",
        "moderation",
        "moderator",
        "moderatorin",
        "editor",
        "staff",
        "admin",
        "team",
    ]
)


def named_category(name: str) -> Category:
    """Return the section of that name; every page that names it means the same."""
    origin = f"category:{_key(name)}"
    return Category(derived_id(origin), name, propose_slug(name), origin=origin)


def named_person(name: str, badge: str = "") -> Person:
    """Return the author of that name, an editor when the badge is one of the newsroom's."""
    origin = f"person:{_key(name)}"
    role = Role.EDITOR if badge.casefold() in _EDITORS else Role.AUTHOR
    return Person(derived_id(origin), name, propose_slug(name), role, badge=badge, origin=origin)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
