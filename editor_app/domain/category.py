"""Sections of the publication."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.identity import EntityId


@dataclass(frozen=True, slots=True)
class Category:
    """A section, such as "Stadt"; its colour is a dot in lists, never the only sign."""

    id: EntityId
    name: str
    slug: str
    colour: str = "#7c8796"
    position: int = 0
    origin: str = ""
