"""Long texts are read in passages."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.body_outline import passages
from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.message import message

MAX_WORDS = 350


@check("subheading-missing", Severity.HINT)
def subheading_missing(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem when the longest passage without a sub-heading has more than 350 words."""
    longest = max(passage.words for passage in passages(context.article.body))
    if longest > MAX_WORDS:
        yield Problem(
            message(
                "{count} words follow each other without a sub-heading; up to {limit} read well.",
                count=longest,
                limit=MAX_WORDS,
            ),
            "body",
        )
