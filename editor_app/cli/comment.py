"""``druckreif comment``: what is decided about one comment."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from editor_app.cli.comment_forms import inbox_form
from editor_app.cli.options import JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_line
from editor_app.domain.comment import CommentState
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.services.inbox import InboxRow, load_inbox_rows
from editor_app.services.session import Session, open_session
from editor_app.services.triage import set_comment_note, set_comment_state, set_handled
from editor_app.storage.library import Access


class Decision(StrEnum):
    """What a comment can be made; its number stays its own."""

    VISIBLE = "visible"
    PENDING = "pending"
    HIDDEN = "hidden"
    SPAM = "spam"
    TRASH = "trash"


def comment_command(
    library: LibraryArgument,
    comment: Annotated[str, typer.Argument(metavar="ID", help="The comment's id.")],
    state: Annotated[Decision | None, typer.Option(help="Who sees it.")] = None,
    done: Annotated[
        bool | None, typer.Option("--done/--not-done", help="Nothing is left to do about it.")
    ] = None,
    note: Annotated[str | None, typer.Option(help="A note that only the newsroom sees.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Decide about a comment, or just show it."""
    comment_id = EntityId(comment)
    changes = state is not None or done is not None or note is not None
    with open_session(library, Access.WRITE if changes else Access.READ) as session:
        row = _row(session, comment_id)
        if state is not None:
            set_comment_state(session, [comment_id], CommentState(state.value))
        if done is not None:
            set_handled(session, [comment_id], done)
        if note is not None:
            set_comment_note(session, comment_id, note)
        row = _row(session, comment_id) if changes else row
    form = inbox_form(row)
    if as_json:
        print_json(form)
    else:
        for name, value in form.items():
            print_line(f"{name}: {value}")


def _row(session: Session, comment_id: EntityId) -> InboxRow:
    rows = load_inbox_rows(session, [comment_id])
    if not rows:
        raise NotFoundError("There is no comment “{id}” in this library.", id=comment_id)
    return rows[0]
