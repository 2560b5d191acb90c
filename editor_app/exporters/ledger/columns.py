"""The columns of the ledger, the same in every file format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from editor_app.domain.credit_ledger import LedgerRow
from editor_app.domain.message import Message, message
from editor_app.exporters.ledger.words import RIGHTS, ROLES, STATUSES, YES

Value: TypeAlias = str | date | Message | None


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, how many characters wide its cells are shown, and what stands in them."""

    heading: Message
    width: int
    value: Callable[[LedgerRow], Value]


RIGHT = Column(message("Right of use"), 22, lambda row: RIGHTS[row.right])
"""How the right to show the picture stands today."""

COLUMNS: tuple[Column, ...] = (
    Column(message("Published on"), 13, lambda row: row.published_on),
    Column(message("Article"), 42, lambda row: row.use.title),
    Column(message("Status"), 14, lambda row: STATUSES[row.use.status] if row.use.status else None),
    Column(message("Shown as"), 16, lambda row: ROLES[row.use.role]),
    Column(message("Photographer"), 26, lambda row: row.use.photographer),
    Column(message("Agency or source"), 26, lambda row: row.use.agency),
    Column(message("Credit"), 40, lambda row: row.credit),
    Column(message("Licence"), 22, lambda row: row.use.licence),
    Column(message("Licence address"), 30, lambda row: row.use.licence_url),
    Column(message("Valid until"), 13, lambda row: row.use.valid_until),
    RIGHT,
    Column(message("Copyright notice"), 30, lambda row: row.use.copyright_notice),
    Column(message("Source address"), 30, lambda row: row.use.source_url),
    Column(message("AI-generated"), 13, lambda row: YES if row.use.is_ai_generated else None),
    Column(message("File name"), 26, lambda row: row.use.file_name),
    Column(message("Page"), 44, lambda row: row.address),
    Column(message("Image ID"), 18, lambda row: row.use.image_id),
)
