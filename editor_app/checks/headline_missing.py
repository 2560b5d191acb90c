"""An article without a headline does not go out."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.message import message


@check("headline-missing", Severity.BLOCKED)
def headline_missing(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem when the headline is empty."""
    if not context.article.headline.strip():
        yield Problem(message("The headline is missing."), "headline")
