"""Whether what was typed is safe, in the words the toolbar and the banner need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class SaveStage(Enum):
    """Where a text is on its way to the library."""

    UNTOUCHED = "untouched"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SaveState:
    """The stage, when it was reached (aware, UTC), and after a failure the sentence for people."""

    stage: SaveStage
    at: datetime | None = None
    reason: str = ""
