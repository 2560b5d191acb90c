"""Images and articles that a Markdown body names: ``![alt](image:ID)``, ``[text](article:ID)``.

By reference (``![alt][1]`` with ``[1]: image:ID`` further down) counts as well: no picture may
reach a page without having been found here, as its credit would never be checked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor_app.domain.identity import EntityId

_TARGET = re.compile(r"\](?:\(|:)\s*<*(?P<kind>image|article):(?P<id>[0-9A-Za-z-]+)")


@dataclass(frozen=True, slots=True)
class BodyReferences:
    """The ids a body names, each once, in the order of the text."""

    image_ids: tuple[EntityId, ...] = ()
    article_ids: tuple[EntityId, ...] = ()


def find_references(body: str) -> BodyReferences:
    """Return the ids named in a Markdown body; they need not exist."""
    found: dict[str, dict[EntityId, None]] = {"image": {}, "article": {}}
    for match in _TARGET.finditer(body):
        found[match["kind"]][EntityId(match["id"])] = None
    return BodyReferences(tuple(found["image"]), tuple(found["article"]))
