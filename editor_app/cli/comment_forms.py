"""Comments as the JSON that commands print; docs/cli.md describes each field.

A reader's e-mail and IP address are in none of them but the one that tells what is held about a
person, who has asked for it.
"""

from __future__ import annotations

from editor_app.cli.json_forms import JsonObject, comment_row, json_time
from editor_app.domain.comment import Comment
from editor_app.services.inbox import InboxRow
from editor_app.services.privacy import HeldComment


def inbox_form(row: InboxRow) -> JsonObject:
    """Return a comment with what the desk knows of it."""
    entry = row.entry
    return {
        **desk_form(entry.comment),
        "headline": row.headline,
        "open": entry.is_open,
        "question": entry.is_question,
        "unread": entry.is_unread,
        "answers": entry.parent_number,
        "answer": entry.answer.value if entry.answer else None,
        "marks": [str(mark) for mark in row.marks],
    }


def desk_form(comment: Comment) -> JsonObject:
    """Return a comment with what is decided about it."""
    return {
        **comment_row(comment),
        "reply_state": comment.reply_state.value if comment.reply_state else None,
        "corrected_at": json_time(comment.corrected_at),
        "done": comment.is_handled,
        "note": comment.note,
        "origin_state": comment.origin_state.value,
        "origin_html": comment.origin_html,
    }


def held_form(held: HeldComment) -> JsonObject:
    """Return everything that is held about the reader of a comment."""
    return {
        **desk_form(held.comment),
        "headline": held.headline,
        "author_url": held.comment.author_url,
        "email": held.details.email,
        "ip_address": held.details.ip_address,
        "consent_version": held.details.consent_version,
        "versions": [
            {
                "author": version.author_name,
                "text": version.text,
                "html": version.html,
                "state": version.state.value,
                "note": version.note,
            }
            for version in held.versions
        ],
    }
