"""``druckreif list``: articles, images or comments, a line each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from editor_app.cli.json_forms import article_row, comment_row, image_row
from editor_app.cli.options import JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_table
from editor_app.services.images import list_images
from editor_app.services.listing import list_all_articles, list_comments
from editor_app.services.session import Session, open_session
from editor_app.storage.library import Access

Rows = Sequence[Mapping[str, object]]


class Listed(StrEnum):
    """What can be listed."""

    ARTICLES = "articles"
    IMAGES = "images"
    COMMENTS = "comments"


def list_command(
    library: LibraryArgument,
    what: Annotated[Listed, typer.Argument(help="What to list.")],
    as_json: JsonOption = False,
) -> None:
    """List all articles, images or comments."""
    with open_session(library, Access.READ) as session:
        rows = LISTS[what](session)
    if as_json:
        print_json(rows)
    elif rows:
        shown = COLUMNS[what]
        print_table(shown, [[_cell(row[column]) for column in shown] for row in rows])


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    return "" if value is None else str(value)


def _articles(session: Session) -> Rows:
    return [article_row(summary) for summary in list_all_articles(session)]


def _images(session: Session) -> Rows:
    with session.library.read() as uow:
        pattern = uow.publication().credit_pattern
    return [image_row(listing, pattern) for listing in list_images(session)]


def _comments(session: Session) -> Rows:
    return [comment_row(comment) for comment in list_comments(session)]


LISTS: Mapping[Listed, Callable[[Session], Rows]] = {
    Listed.ARTICLES: _articles,
    Listed.IMAGES: _images,
    Listed.COMMENTS: _comments,
}
COLUMNS: Mapping[Listed, Sequence[str]] = {
    Listed.ARTICLES: ("id", "slug", "status", "category", "headline"),
    Listed.IMAGES: ("id", "file_name", "credit", "alt", "used_in"),
    Listed.COMMENTS: ("id", "article", "number", "author", "state", "text"),
}
