"""The short texts of an article that go onto the page just as they were typed.

The body is not among them: rendering it sets quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext
from editor_app.checks.shown_images import shown_images

_FIELDS = ("kicker", "headline", "subheadline", "standfirst")
_AROUND = 24


def typed_texts(context: CheckContext) -> Iterator[tuple[str, str]]:
    """Yield field and text of everything but the body, captions included."""
    for field in _FIELDS:
        yield field, getattr(context.article, field)
    for shown in shown_images(context):
        yield shown.field("caption"), shown.use.caption or shown.image.caption


def excerpt(text: str, position: int) -> str:
    """Return a few words around a position, so that the place is found."""
    start, end = max(position - _AROUND, 0), position + _AROUND
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return before + " ".join(text[start:end].split()) + after
