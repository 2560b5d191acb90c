"""Entities as the fields of a revision, and back. A body is named there by its SHA-256."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from editor_app.domain.article import Article
from editor_app.domain.errors import InvalidFieldError
from editor_app.storage.converter import CONVERTER
from editor_app.storage.kinds import Entity, Kind
from editor_app.sync.canonical_json import Fields, JsonValue

BODY_HASH = "body_hash"
EMPTY_BODY_HASH = hashlib.sha256(b"").hexdigest()


@dataclass(frozen=True, slots=True)
class Encoded:
    """An entity's fields; for an article also its body and the body's hash."""

    fields: Fields
    body: str | None = None

    @property
    def body_hash(self) -> str:
        """The SHA-256 of the body, 64 hex digits; empty for an entity without one."""
        return cast("str", self.fields.get(BODY_HASH, ""))


def plain_fields(entity: Entity) -> dict[str, JsonValue]:
    """Return an entity as plain values, an article's body among them."""
    return cast("dict[str, JsonValue]", CONVERTER.unstructure(entity))


def encode(entity: Entity) -> Encoded:
    """Return an entity as the fields of a revision.

    Raises InvalidFieldError when a text has characters that no encoding has (lone surrogates),
    NaiveDatetimeError for a time without a zone.
    """
    fields = plain_fields(entity)
    if not isinstance(entity, Article):
        return Encoded(fields)
    del fields["body"]
    fields[BODY_HASH] = text_hash(entity.body)
    return Encoded(fields, entity.body)


def decode(kind: Kind, fields: Fields, bodies: Mapping[str, str]) -> Entity:
    """Return the entity of a revision's fields; ``bodies`` maps hashes to texts.

    Fields that this version does not know are passed over, missing ones get their default.
    """
    if kind.entity is Article:
        body = bodies.get(cast("str", fields.get(BODY_HASH, EMPTY_BODY_HASH)), "")
        fields = {**fields, "body": body}
    return CONVERTER.structure(fields, kind.entity)


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text as 64 hex digits. Raises InvalidFieldError."""
    try:
        return hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise InvalidFieldError(
            "The text holds characters that cannot be stored, at position {position}.",
            position=error.start,
        ) from error
