"""``druckreif duplicate``: a draft like an article there is."""

from __future__ import annotations

from editor_app.cli.options import ArticleArgument, JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_line
from editor_app.services.articles import get_article
from editor_app.services.duplicate_articles import duplicate_articles
from editor_app.services.session import open_session


def duplicate_command(
    library: LibraryArgument, article: ArticleArgument, as_json: JsonOption = False
) -> None:
    """Make a draft out of an article, with its words and pictures but without its comments."""
    with open_session(library) as session:
        original = get_article(session, article)
        (copy,) = duplicate_articles(session, [original.id]).copies
    if as_json:
        print_json({"id": copy.id, "slug": copy.slug})
    else:
        print_line(f"{copy.id}  {copy.slug}")
