"""Readers who got to the end may want to go on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.article import PUBLIC_STATUSES, ArticleKind
from editor_app.domain.message import message

ENOUGH = 2


@check("related-few", Severity.HINT)
def related_few(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem when fewer than two articles are named, where there are two to name."""
    article = context.article
    if article.kind is not ArticleKind.ARTICLE or len(article.related_ids) >= ENOUGH:
        return
    others = (
        article_id
        for article_id, status in context.article_states.items()
        if status in PUBLIC_STATUSES and article_id != article.id
    )
    if len(tuple(islice(others, ENOUGH))) == ENOUGH:  # without walking a large library
        yield Problem(
            message("Fewer than {count} articles stand under “Read next”.", count=ENOUGH), "related"
        )
