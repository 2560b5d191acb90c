"""``druckreif search``: words in articles, comments and images."""

from __future__ import annotations

from typing import Annotated

import typer

from editor_app.cli.options import JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_table
from editor_app.services.search_library import search_library
from editor_app.services.session import open_session
from editor_app.storage.library import Access


def search_command(
    library: LibraryArgument,
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="All must occur.")],
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many at the most.")] = 20,
    as_json: JsonOption = False,
) -> None:
    """Find articles, comments and images by their words."""
    with open_session(library, Access.READ) as session:
        hits = search_library(session, " ".join(words), limit)
    if as_json:
        print_json(
            [
                {"kind": hit.kind, "id": hit.id, "title": hit.title, "excerpt": hit.excerpt}
                for hit in hits
            ]
        )
    elif hits:
        print_table(("kind", "id", "title"), [(hit.kind, hit.id, hit.title) for hit in hits])
