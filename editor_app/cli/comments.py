"""``druckreif comments``: readers' comments and our answers, a line each."""

from __future__ import annotations

from typing import Annotated

import typer

from editor_app.cli.comment_forms import inbox_form
from editor_app.cli.options import JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_table
from editor_app.domain.comment import ReplyState
from editor_app.services.articles import get_article
from editor_app.services.inbox import InboxRow, iterate_inbox
from editor_app.services.session import open_session
from editor_app.storage.inbox_rows import CommentQueue, InboxFilter
from editor_app.storage.library import Access
from editor_app.text.unsafe_characters import without_control_characters

EXCERPT = 80


def comments_command(
    library: LibraryArgument,
    only_open: Annotated[bool, typer.Option("--open", help="Those that wait for us.")] = False,
    hidden: Annotated[bool, typer.Option("--hidden", help="Those we have hidden.")] = False,
    spam: Annotated[bool, typer.Option("--spam", help="Those we call spam.")] = False,
    trash: Annotated[bool, typer.Option("--trash", help="Those we have thrown away.")] = False,
    outbox: Annotated[
        bool, typer.Option("--outbox", help="Our replies that go with the next export.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="The conversation as a whole, as without an option.")
    ] = False,
    article: Annotated[
        str | None, typer.Option(metavar="ID_OR_SLUG", help="Below this article only.")
    ] = None,
    search: Annotated[str, typer.Option(metavar="WORDS", help="With all these words.")] = "",
    as_json: JsonOption = False,
) -> None:
    """List readers' comments, article by article; open ones with the questions first."""
    chosen = {
        CommentQueue.OPEN: only_open,
        CommentQueue.HIDDEN: hidden,
        CommentQueue.SPAM: spam,
        CommentQueue.TRASH: trash,
        CommentQueue.OUTBOX: outbox,
        CommentQueue.ALL: everything,
    }
    queues = [queue for queue, is_chosen in chosen.items() if is_chosen] or [CommentQueue.ALL]
    if len(queues) > 1:
        raise typer.BadParameter("Choose one of the lists.")
    with open_session(library, Access.READ) as session:
        article_id = get_article(session, article).id if article else None
        rows = list(iterate_inbox(session, InboxFilter(queues[0], search, article_id)))
    if as_json:
        print_json([inbox_form(row) for row in rows])
    elif rows:
        print_table(("id", "article", "no.", "author", "state", "text"), [_cells(r) for r in rows])


def _cells(row: InboxRow) -> list[str]:
    comment = row.entry.comment
    text = without_control_characters(" ".join(comment.text.split()))
    short = text if len(text) <= EXCERPT else f"{text[:EXCERPT]}…"
    return [
        comment.id,
        row.headline,
        comment.number,
        without_control_characters(comment.author_name),
        ", ".join(_states(row)),
        short,
    ]


def _states(row: InboxRow) -> list[str]:
    entry = row.entry
    words = [entry.comment.state.value]
    words += ["open"] if entry.is_open else []
    words += ["question"] if entry.is_question else []
    words += ["answered"] if entry.answer not in {None, ReplyState.OUTBOX} else []
    words += ["answer in the outbox"] if entry.answer is ReplyState.OUTBOX else []
    words += [entry.comment.reply_state.value] if entry.comment.reply_state else []
    return words + [str(mark) for mark in row.marks]
