"""Links between articles lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.article import ArticleStatus
from editor_app.domain.body_references import find_references
from editor_app.domain.message import message


@check("link-to-missing-article", Severity.BLOCKED)
def link_to_missing_article(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each linked or related article that is deleted or never was."""
    gone = {None, ArticleStatus.TRASH}
    for article_id in find_references(context.article.body).article_ids:
        if context.article_states.get(article_id) in gone:
            yield Problem(
                message("The text links to an article that does not exist: {id}.", id=article_id),
                "body.link",
            )
    for article_id in context.article.related_ids:
        if context.article_states.get(article_id) in gone:
            yield Problem(
                message("A related article does not exist: {id}.", id=article_id), "related"
            )
