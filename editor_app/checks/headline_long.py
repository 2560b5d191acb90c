"""Long headlines break into many lines on a telephone."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.message import message

MAX_HEADLINE = 70


@check("headline-long", Severity.HINT)
def headline_long(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem when the headline has more than 70 characters."""
    length = len(context.article.headline)
    if length > MAX_HEADLINE:
        yield Problem(
            message(
                "The headline has {count} characters; up to {limit} are read at a glance.",
                count=length,
                limit=MAX_HEADLINE,
            ),
            "headline",
        )
