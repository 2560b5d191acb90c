"""Which revisions of an entity nothing follows, and which of them a person is shown."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.sync.revision import Operation, Revision


def find_heads(revisions: Iterable[Revision]) -> tuple[Revision, ...]:
    """Return the revisions that are nobody's parent, ordered by id."""
    known = {revision.id: revision for revision in revisions}
    followed = {parent for revision in known.values() for parent in revision.parents}
    return tuple(known[name] for name in sorted(known.keys() - followed))


def shown_head(heads: Iterable[Revision]) -> Revision:
    """Return the head an edit is made on: the later one, then by id; deletions come last.

    Raises ValueError when there is none.
    """
    return max(heads, key=lambda head: (head.op is Operation.PUT, head.time, head.id))


def common_ancestor(revisions: Iterable[Revision], heads: Iterable[Revision]) -> Revision | None:
    """Return the latest revision that all heads come from, or None when they share none."""
    known = {revision.id: revision for revision in revisions}
    shared: set[str] | None = None
    for head in heads:
        line = _line_of(head, known)
        shared = line if shared is None else shared & line
    candidates = [known[name] for name in shared or ()]
    return max(candidates, key=lambda revision: (revision.time, revision.id), default=None)


def _line_of(head: Revision, known: dict[str, Revision]) -> set[str]:
    line: set[str] = set()
    waiting = [head.id]
    while waiting:
        name = waiting.pop()
        if name not in line and name in known:
            line.add(name)
            waiting.extend(known[name].parents)
    return line
