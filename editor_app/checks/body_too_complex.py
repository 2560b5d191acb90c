"""A text that cannot be rendered in time does not go out half done."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.message import message


@check("body-too-complex", Severity.BLOCKED)
def body_too_complex(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem when rendering the body was given up."""
    if not context.renders:
        yield Problem(
            message("The text takes too long to render; look for long runs of brackets."), "body"
        )
