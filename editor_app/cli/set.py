"""``druckreif set``: an article's fields."""

from __future__ import annotations

from typing import Annotated

import typer

from editor_app.cli.options import ArticleArgument, LibraryArgument
from editor_app.services.article_fields import set_article_fields
from editor_app.services.session import open_session


def set_command(
    library: LibraryArgument,
    article: ArticleArgument,
    fields: Annotated[
        list[str], typer.Argument(metavar="FIELD=VALUE…", help="author=…, category=…, status=…")
    ],
) -> None:
    """Set fields of an article, all or none."""
    values: dict[str, str] = {}
    for field in fields:
        name, equals, value = field.partition("=")
        if not equals:
            raise typer.BadParameter(f"“{field}” is not of the form FIELD=VALUE.")
        values[name.strip()] = value
    with open_session(library) as session:
        set_article_fields(session, article, values)
