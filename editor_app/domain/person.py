"""People who write for the publication."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.identity import EntityId


class Role(StrEnum):
    """What a person does."""

    AUTHOR = "author"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Person:
    """An author or editor, with the word that marks their comments on the page."""

    id: EntityId
    name: str
    slug: str
    role: Role = Role.AUTHOR
    bio: str = ""
    badge: str = ""
    portrait_id: EntityId | None = None
    origin: str = ""
