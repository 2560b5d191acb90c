"""An article's short address is one of its own, and one that a server can serve."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.message import message
from editor_app.domain.slug import is_safe_slug


@check("slug-invalid", Severity.BLOCKED)
def slug_invalid(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem when the address is empty, unusable or another article's."""
    article = context.article
    if not article.slug:
        yield Problem(message("The short address is missing."), "slug")
    elif not is_safe_slug(article.slug):
        yield Problem(
            message(
                "“{slug}” cannot be an address: use letters, digits and hyphens.", slug=article.slug
            ),
            "slug",
        )
    elif context.article_slugs.get(article.slug, article.id) != article.id:
        yield Problem(
            message("The address “{slug}” belongs to another article.", slug=article.slug), "slug"
        )
