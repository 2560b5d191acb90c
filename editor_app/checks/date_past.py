"""A planned article whose day is over was forgotten, or its date is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.article import ArticleStatus
from editor_app.domain.message import message


@check("date-past", Severity.HINT)
def date_past(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem when a scheduled article should have appeared before today.

    Articles that are ready have the time at which they became so; theirs is past by nature.
    """
    article = context.article
    planned = article.published_at
    if article.status is not ArticleStatus.FUTURE or planned is None:
        return
    if planned.date() < context.today:
        yield Problem(
            message(
                "The article was planned for {date}, which is over.",
                date=planned.date().isoformat(),
            ),
            "published_at",
        )
