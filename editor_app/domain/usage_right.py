"""How long a picture may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from editor_app.domain.licence import NOTICE


class RightState(StrEnum):
    """What a picture's last day means today."""

    OPEN = "open"
    VALID = "valid"
    EXPIRING = "expiring"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class RightCounts:
    """How many pictures that articles show have a right that ends soon, or has ended."""

    expiring: int = 0
    expired: int = 0


def right_state(valid_until: date | None, today: date) -> RightState:
    """Return how a right stands: open without a last day, expiring within 30 days of it.

    The last day itself counts as expiring: the picture may still be shown on it.
    """
    if valid_until is None:
        return RightState.OPEN
    if valid_until < today:
        return RightState.EXPIRED
    return RightState.EXPIRING if valid_until <= today + NOTICE else RightState.VALID
