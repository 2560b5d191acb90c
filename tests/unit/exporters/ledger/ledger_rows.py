"""Rows of a ledger to write."""

from __future__ import annotations

from datetime import UTC, date, datetime

from editor_app.domain.article import ArticleStatus
from editor_app.domain.credit_ledger import LedgerRow
from editor_app.domain.crop import FocalPoint
from editor_app.domain.identity import EntityId
from editor_app.domain.picture_use import PictureRole, PictureUse
from editor_app.domain.usage_right import RightState


def ledger_row(
    photographer: str = "Ada Müller-Muster",
    title: str = "Der Nachtbus",
    *,
    copyright_notice: str = "",
    valid_until: date | None = None,
    right: RightState = RightState.OPEN,
    published_on: date | None = date(2026, 11, 23),
) -> LedgerRow:
    """Return a row about a lead image that went out on 23 November 2026."""
    use = PictureUse(
        role=PictureRole.LEAD,
        image_id=EntityId("bus"),
        article_id=EntityId("nachtbus"),
        title=title,
        status=ArticleStatus.PUBLISHED,
        published_at=datetime(2026, 11, 23, 12, tzinfo=UTC),
        file_name="bus.jpg",
        media_hash="",
        focal_point=FocalPoint(),
        photographer=photographer,
        agency="dpa",
        licence="CC BY 4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
        valid_until=valid_until,
        source_url="https://example.org/1",
        copyright_notice=copyright_notice,
        is_ai_generated=True,
    )
    credit = f"Foto: {photographer} – dpa"
    return LedgerRow(use, credit, published_on, "stadt/nachtbus.html", right)
