"""What a page says of its article besides the text, whichever way it says it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Each field is empty where the page is silent; times are in UTC."""

    headline: str = ""
    kicker: str = ""
    subheadline: str = ""
    standfirst: str = ""
    description: str = ""
    category: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    published_at: datetime | None = None
    updated_at: datetime | None = None
    language: str = ""
    address: str = ""
    site_name: str = ""
    comment_count: int | None = None

    def completed_by(self, other: PageFacts) -> PageFacts:
        """Return these facts, with the other's wherever this one is silent."""
        missing = {
            field.name: getattr(other, field.name)
            for field in fields(self)
            if getattr(self, field.name) in {"", (), None}
        }
        return replace(self, **missing)
