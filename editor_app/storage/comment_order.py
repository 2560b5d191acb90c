"""The text comments are ordered by: their time; where the source had none, their number."""

from __future__ import annotations

from datetime import datetime

from editor_app.sync.utc_text import utc_text


def order_text(created_at: datetime | None, number: str) -> str:
    """Return a text that sorts undated comments by number and before all dated ones."""
    if created_at is not None:
        return utc_text(created_at)
    return ".".join(part.zfill(8) for part in number.split(".")) if number else ""
