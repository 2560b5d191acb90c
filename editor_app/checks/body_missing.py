"""An article without a text does not go out."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.message import message


@check("body-missing", Severity.BLOCKED)
def body_missing(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem when the body is empty."""
    if not context.article.body.strip():
        yield Problem(message("The text is missing."), "body")
