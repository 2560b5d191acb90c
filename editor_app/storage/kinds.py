"""The kinds of entity a library holds, and the row that shows each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TypeAlias

from editor_app.domain.article import Article
from editor_app.domain.category import Category
from editor_app.domain.comment import Comment
from editor_app.domain.errors import NotFoundError
from editor_app.domain.image import Image
from editor_app.domain.person import Person
from editor_app.domain.publication import Publication
from editor_app.storage.rows.article import ArticleRow
from editor_app.storage.rows.base import Row
from editor_app.storage.rows.category import CategoryRow
from editor_app.storage.rows.comment import CommentRow
from editor_app.storage.rows.image import ImageRow
from editor_app.storage.rows.person import PersonRow
from editor_app.storage.rows.publication import PublicationRow

Entity: TypeAlias = Publication | Person | Category | Article | Image | Comment


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entity: its name in ``Changes`` and revisions, its type and its row."""

    name: str
    entity: type[Entity]
    row: type[Row]
    field_names: tuple[str, ...]
    read_fields: Callable[[Entity], tuple[object, ...]]
    """Returns the values of an entity's fields, in the order of ``field_names``."""


def _kind(name: str, entity: type[Entity], row: type[Row]) -> Kind:
    names = tuple(field.name for field in fields(entity))
    return Kind(name, entity, row, names, attrgetter(*names))


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        _kind("publication", Publication, PublicationRow),
        _kind("person", Person, PersonRow),
        _kind("category", Category, CategoryRow),
        _kind("image", Image, ImageRow),
        _kind("article", Article, ArticleRow),
        _kind("comment", Comment, CommentRow),
    )
}
"""All kinds, in the order in which they refer to each other."""

_BY_TYPE = {kind.entity: kind for kind in KINDS.values()}


def kind_of(entity: Entity) -> Kind:
    """Return the kind of an entity."""
    return _BY_TYPE[type(entity)]


def get_kind(name: str) -> Kind:
    """Return a kind by its name. Raises NotFoundError."""
    try:
        return KINDS[name]
    except KeyError as error:
        raise NotFoundError("There is no kind of entry called “{name}”.", name=name) from error
