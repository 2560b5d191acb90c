"""Words that systems and people use for who may see a comment."""

from __future__ import annotations

from editor_app.domain.comment import CommentState

_WORDS = {
    CommentState.VISIBLE: "visible approved approve published public accepted 1 sichtbar "
    "freigegeben veröffentlicht genehmigt",
    CommentState.PENDING: "pending hold unapproved waiting moderated 0 wartet wartend offen "
    "ausstehend ungeprüft",
    CommentState.HIDDEN: "hidden rejected verborgen versteckt abgelehnt gesperrt",
    CommentState.SPAM: "spam junk werbung",
    CommentState.TRASH: "trash deleted removed papierkorb gelöscht entfernt",
}
_STATES = {word: state for state, words in _WORDS.items() for word in words.split()}


def find_state(word: str) -> CommentState | None:
    """Return the state a word means, None for an unknown one."""
    return _STATES.get(word.strip().casefold())
