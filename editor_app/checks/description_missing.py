"""Search engines show a description of the article."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.article import ArticleKind
from editor_app.domain.message import message


@check("description-missing", Severity.HINT)
def description_missing(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem when there is neither a description nor a standfirst to take its place."""
    article = context.article
    described = article.search_description.strip() or article.standfirst.strip()
    if article.kind is ArticleKind.ARTICLE and not described:
        yield Problem(
            message("The description for search engines is missing."), "search_description"
        )
