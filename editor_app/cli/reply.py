"""``druckreif reply``: an answer into the outbox."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from editor_app.cli.comment_forms import desk_form
from editor_app.cli.options import JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_line
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.services.find_person import find_person
from editor_app.services.replies import queue_reply
from editor_app.services.reply_drafts import open_reply
from editor_app.services.session import open_session

STANDARD_INPUT = "-"


def reply_command(
    library: LibraryArgument,
    comment: Annotated[
        str,
        typer.Argument(
            metavar="COMMENT_ID",
            help="The comment to answer; an article's id or slug for a comment of one's own.",
        ),
    ],
    text: Annotated[
        str, typer.Option(help="The answer in the Markdown of replies; - reads standard input.")
    ],
    person: Annotated[
        str | None,
        typer.Option("--as", metavar="PERSON", help="Who signs: a name, short address or id."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Answer a comment; the answer goes out with the next export."""
    markdown = _standard_input() if text == STANDARD_INPUT else text
    with open_session(library) as session:
        draft = open_reply(session, EntityId(comment))
        signer = find_person(session, person).id if person else draft.person_id
        reply = ReplyDraft(draft.target_id, draft.article_id, markdown, signer)
        queued = queue_reply(session, reply).reply
    if as_json:
        print_json(desk_form(queued))
    else:
        print_line(f"{queued.number} is in the outbox and goes out with the next export.")


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InvalidFieldError(
            "The text is not in UTF-8, at byte {position}.", position=error.start
        ) from error
