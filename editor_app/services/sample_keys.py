"""How the sample publication's keys become ids: the same key, the same id, on every machine."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from editor_app.domain.errors import EditorialError
from editor_app.domain.identity import EntityId, derived_id

Fields = Mapping[str, Any]
"""A mapping as YAML gives it."""

_REFERENCE = re.compile(r"\]\((image|article):([a-z0-9-]+)")


class SampleError(EditorialError):
    """The sample publication that came with the program is incomplete."""


def origin_of(kind: str, key: str) -> str:
    """Return where an entity of the sample comes from, e.g. ``sample:talblatt:image:nachtbus``."""
    return f"sample:talblatt:{kind}:{key}"


def id_of(kind: str, key: str) -> EntityId:
    """Return the id of an entity of the sample."""
    return derived_id(origin_of(kind, key))


def article_target(slug: str) -> str:
    """Return a link target that names an article or page."""
    return f"article:{id_of('article', slug)}"


def with_ids(body: str) -> str:
    """Return a body in which pictures and articles are named by id instead of by key."""
    return _REFERENCE.sub(lambda match: f"]({match[1]}:{id_of(match[1], match[2])}", body)


def moment_of(fields: Fields, *names: str) -> datetime:
    """Return the first of the named times that is given, in UTC.

    Raises SampleError when none is, or when it has no time zone.
    """
    for name in names:
        moment = fields.get(name)
        if isinstance(moment, datetime) and moment.tzinfo is not None:
            return moment.astimezone(UTC)
    raise SampleError("The sample publication lacks a date: {names}.", names=", ".join(names))
