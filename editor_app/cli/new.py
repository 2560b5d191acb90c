"""``druckreif new``: an empty library."""

from __future__ import annotations

from typing import Annotated

import typer

from editor_app.cli.options import LibraryArgument
from editor_app.cli.output import print_line
from editor_app.services.session import create_session


def new_command(
    library: LibraryArgument,
    title: Annotated[str, typer.Option("--title", help="The publication's name.")],
    language: Annotated[
        str, typer.Option("--language", help="The publication's language, e.g. de or de-CH.")
    ] = "de",
    author: Annotated[str, typer.Option("--author", help="The first author's name.")] = "",
    category: Annotated[
        list[str] | None, typer.Option("--category", help="A section; may be given repeatedly.")
    ] = None,
) -> None:
    """Create a library for a new publication."""
    create_session(
        library, title=title, language=language, author=author, categories=category or ()
    ).close()
    print_line(f"Created {library}")
