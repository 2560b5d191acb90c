"""An article stands in a section."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.article import ArticleKind
from editor_app.domain.message import message


@check("category-missing", Severity.BLOCKED)
def category_missing(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem when an article has no section, or one that was deleted."""
    article = context.article
    if article.kind is ArticleKind.ARTICLE and article.category_id not in context.categories:
        yield Problem(message("The section is missing."), "category")
