"""The credit of a picture: who made it, who supplied it, and how readers see it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.errors import EditorialError


class CreditMissingError(EditorialError):
    """An image would be published without a credit line."""


class CreditOrder(StrEnum):
    """Which part of a credit comes first."""

    PHOTOGRAPHER_FIRST = "photographer-first"
    AGENCY_FIRST = "agency-first"


@dataclass(frozen=True, slots=True)
class CreditPattern:
    """A publication's way of writing credits, e.g. ``Foto: Name – Agentur``."""

    prefix: str = "Foto:"
    separator: str = " – "
    order: CreditOrder = CreditOrder.PHOTOGRAPHER_FIRST


@dataclass(frozen=True, slots=True)
class Credit:
    """Photographer and agency or source; either may be empty."""

    photographer: str = ""
    agency: str = ""

    @property
    def is_missing(self) -> bool:
        """Whether there is nobody to name: dashes and invisible characters are no name."""
        return not any(map(str.isalnum, self.photographer + self.agency))


def credit_line(credit: Credit, pattern: CreditPattern) -> str:
    """Return the credit as readers see it, e.g. ``Foto: Name – Agentur``.

    Leaves out the separator when one part is missing. Raises CreditMissingError when both are
    (IPTC Photo Metadata Standard 2025.1, section 8.4 "Credit Line"; German law: § 13 UrhG).
    """
    if credit.is_missing:
        raise CreditMissingError("The image has no credit: name a photographer or an agency.")
    parts = [credit.photographer.strip(), credit.agency.strip()]
    if pattern.order is CreditOrder.AGENCY_FIRST:
        parts.reverse()
    names = pattern.separator.join(part for part in parts if part)
    return f"{pattern.prefix} {names}".strip()
