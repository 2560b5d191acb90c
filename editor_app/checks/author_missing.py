"""An article has an author."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.article import ArticleKind
from editor_app.domain.message import message


@check("author-missing", Severity.BLOCKED)
def author_missing(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem when nobody who exists is named as author."""
    article = context.article
    is_signed = any(person_id in context.people for person_id in article.author_ids)
    if article.kind is ArticleKind.ARTICLE and not is_signed:
        yield Problem(message("The author is missing."), "authors")
