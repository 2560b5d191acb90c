"""A standfirst sums up; it does not tell the story."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.message import message

MAX_STANDFIRST = 200


@check("standfirst-long", Severity.HINT)
def standfirst_long(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem when the standfirst has more than 200 characters."""
    length = len(context.article.standfirst)
    if length > MAX_STANDFIRST:
        yield Problem(
            message(
                "The standfirst has {count} characters; {limit} are enough.",
                count=length,
                limit=MAX_STANDFIRST,
            ),
            "standfirst",
        )
