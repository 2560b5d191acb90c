"""What was erased on this machine, remembered outside of the library.

A backup that is brought back does not know what was erased after it was made. This list does: it
holds no names and no addresses, and it is carried out again whenever a library is opened that
lacks an entry of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from platformdirs import user_data_path

from editor_app.domain.erasure import Erasure, ErasureScope
from editor_app.domain.identity import EntityId, is_entity_id


def remembered_erasures(publication_id: EntityId) -> tuple[Erasure, ...]:
    """Return the erasures of a publication that this machine remembers; broken lines are none."""
    try:
        lines = _ledger(publication_id).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return ()
    found = (_erasure(line) for line in lines)
    return tuple(erasure for erasure in found if erasure is not None)


def remember_erasures(publication_id: EntityId, erasures: Iterable[Erasure]) -> None:
    """Add erasures to what this machine remembers; where it cannot be written, the library does."""
    ledger = _ledger(publication_id)
    lines = [
        json.dumps([e.subject, e.scope.value, e.erased_at.isoformat()]) + "\n" for e in erasures
    ]
    if not lines:
        return
    try:
        ledger.parent.mkdir(parents=True, exist_ok=True)
        with ledger.open("a", encoding="utf-8") as file:
            file.writelines(lines)
    except OSError:
        return


def _ledger(publication_id: EntityId) -> Path:
    """A file for each publication; an id that is no file name has none of its own."""
    name = publication_id if is_entity_id(publication_id) else "others"
    return user_data_path("druckreif", appauthor=False) / "erasures" / f"{name}.ndjson"


def _erasure(line: str) -> Erasure | None:
    try:
        subject, scope, erased_at = json.loads(line)
        return Erasure(str(subject), ErasureScope(scope), datetime.fromisoformat(erased_at))
    except (TypeError, ValueError):
        return None
