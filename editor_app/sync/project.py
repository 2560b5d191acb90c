"""From the revisions of one entity to the fields that are shown: a pure function of their set.

The same revisions give the same fields in whatever order they came, so that laptops that have
exchanged everything show the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from editor_app.sync.canonical_json import Fields, JsonValue, canonical_json
from editor_app.sync.heads import common_ancestor, find_heads
from editor_app.sync.revision import Operation, Revision

SET_FIELDS = frozenset({"tags", "author_ids", "related_ids", "keywords"})
"""Fields whose members are merged one by one, for any type of entity."""

_PUBLICNESS: Mapping[str, tuple[str, ...]] = {
    "status": ("trash", "private", "draft", "pending", "future", "ready", "published"),
    "state": ("removed", "trash", "spam", "hidden", "pending", "visible"),
}
"""Fields that say who may see something, each from the least public value to the most."""


def project(revisions: Iterable[Revision]) -> Fields | None:
    """Return the fields that the revisions of one entity add up to; None when it is deleted.

    One head is its own fields. Of several, a deletion gives way to an edit made beside it; each
    field follows who changed it since the common ancestor: the later change wins, then the
    higher id; of two statuses the less public one; sets are merged member by member.
    """
    known = tuple(revisions)
    heads = [head for head in find_heads(known) if head.op is Operation.PUT]
    if not heads:
        return None
    if len(heads) == 1:
        return heads[0].fields
    heads.sort(key=lambda head: (head.time, head.id))
    ancestor = common_ancestor(known, heads)
    before: Fields = ancestor.fields if ancestor is not None else {}
    names = sorted({name for head in heads for name in head.fields})
    return {name: _merged(name, before.get(name), heads) for name in names}


def _merged(name: str, before: JsonValue, heads: Sequence[Revision]) -> JsonValue:
    """The value of one field; ``heads`` are ordered by time."""
    values = [head.fields[name] for head in heads if name in head.fields]
    changed = [value for value in values if value != before]
    if not changed:
        return before
    if name in _PUBLICNESS:
        return min(values, key=lambda value: _publicness(name, value))
    if name in SET_FIELDS:
        return _merged_set(before, changed)
    return changed[-1]


def _publicness(name: str, value: JsonValue) -> tuple[int, str]:
    """A rank that grows with the public; a value this version does not know is the least."""
    ranks = _PUBLICNESS[name]
    text = canonical_json(value)
    return (ranks.index(value) if isinstance(value, str) and value in ranks else -1, text)


def _merged_set(before: JsonValue, changed: Sequence[JsonValue]) -> JsonValue:
    """The latest list, less what anybody took away, with what the others added behind it."""
    old = before if isinstance(before, list) else []
    lists = [value for value in reversed(changed) if isinstance(value, list)]
    removed = [item for item in old if any(item not in value for value in lists)]
    merged: list[JsonValue] = []
    for value in lists:
        merged += [item for item in value if item not in removed and item not in merged]
    return merged
