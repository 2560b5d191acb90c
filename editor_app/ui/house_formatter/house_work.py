"""What the dialog has done on other threads, and how it is taken back."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.changes import Changes
from editor_app.domain.credit import Credit, CreditPattern
from editor_app.services.credit_pattern import (
    HouseStyle,
    StyleChange,
    get_credit_pattern,
    preview_credit_pattern,
    set_house_style,
)
from editor_app.services.credit_repairs import CreditRepair
from editor_app.services.repair_credits import plan_credit_repair
from editor_app.services.session import Session


@dataclass(frozen=True, slots=True)
class HousePlan:
    """The pattern as it is, what could be repaired, and a credit to show a pattern with."""

    pattern: CreditPattern
    repairs: tuple[CreditRepair, ...]
    example: Credit | None


@dataclass(frozen=True, slots=True)
class PlanWork:
    """Reads the plan."""

    session: Session

    def __call__(self) -> HousePlan:
        """Return what the dialog begins with."""
        pattern = get_credit_pattern(self.session)
        examples = preview_credit_pattern(self.session, pattern, limit=1)
        credit = examples[0].credit if examples else None
        return HousePlan(pattern, plan_credit_repair(self.session), credit)


@dataclass(frozen=True, slots=True)
class StyleWork:
    """Sets pattern and repairs."""

    session: Session
    style: HouseStyle

    def __call__(self) -> StyleChange:
        """Return what changed, and the style that takes it back."""
        return set_house_style(self.session, self.style)


@dataclass(frozen=True, slots=True)
class StyleStep:
    """Sets a style as one step of undoing or doing again."""

    session: Session
    style: HouseStyle

    def __call__(self) -> Changes:
        """Return what changed."""
        return set_house_style(self.session, self.style).changes
