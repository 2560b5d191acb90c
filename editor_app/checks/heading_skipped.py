"""Headings form an outline that those who listen to a page move by (WCAG 2.2, 1.3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.body_outline import passages
from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.message import message


@check("heading-skipped", Severity.HINT)
def heading_skipped(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each sub-heading more than one level below the one before it.

    The headline of the article is the first level.
    """
    before = 1
    for passage in passages(context.article.body):
        if passage.level > before + 1:
            yield Problem(
                message(
                    "A sub-heading of level {level} follows one of level {before}.",
                    level=passage.level,
                    before=before,
                ),
                "body",
            )
        before = passage.level or before
