"""``druckreif privacy``: what is held about a reader, told or erased."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from editor_app.cli.comment_forms import held_form
from editor_app.cli.options import LibraryArgument
from editor_app.cli.output import print_json, print_line
from editor_app.domain.erasure import ErasureScope
from editor_app.services.privacy import erase_person, held_about
from editor_app.services.session import open_session
from editor_app.storage.library import Access


class PrivacyAction(StrEnum):
    """What a reader may ask for."""

    EXPORT = "export"
    ERASE = "erase"


def privacy_command(
    library: LibraryArgument,
    action: Annotated[PrivacyAction, typer.Argument(help="Tell what is held, or erase it.")],
    email: Annotated[str, typer.Option(help="The reader's e-mail address.")],
    comments: Annotated[
        bool, typer.Option("--comments", help="Erase the names and texts readers see as well.")
    ] = False,
) -> None:
    """Print everything that is held about a reader as JSON, or erase it for good."""
    if action is PrivacyAction.EXPORT:
        with open_session(library, Access.READ) as session:
            held = held_about(session, email)
        print_json({"comments": [held_form(each) for each in held]})
        return
    scope = ErasureScope.COMMENTS if comments else ErasureScope.DETAILS
    with open_session(library) as session:
        count = len(held_about(session, email))
        erase_person(session, email, scope)
    print_line(f"Erased for good. Comments concerned: {count}.")
