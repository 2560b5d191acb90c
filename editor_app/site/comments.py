"""Threads as the page shows them: two levels, numbered, with removed ones holding their place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from editor_app.domain.comment import Comment
from editor_app.domain.comment_tree import Thread, replies_below
from editor_app.domain.identity import EntityId
from editor_app.domain.mention import find_mentions
from editor_app.domain.person import Person
from editor_app.site.dates import Calendar
from editor_app.site.page_models import CommentView
from editor_app.site.public_comments import is_shown
from editor_app.text.reader_html import comment_from_text, sanitise_comment

_FIRST_PARAGRAPH = "<p>"


def comment_views(
    threads: Iterable[Thread], people: Mapping[EntityId, Person], calendar: Calendar
) -> tuple[CommentView, ...]:
    """Return the comments of an article as its page shows them.

    Replies to replies, however deep, stand on the second level in the order of their numbers
    and begin with "@Name" of whom they answer, unless their text does so itself.
    """
    writer = _Writer(people, calendar)
    return tuple(writer.thread(thread) for thread in threads)


def anchor_of(comment: Comment) -> str:
    """Return the id of a comment's element, to link to: ``k3.1`` for number 3.1."""
    return f"k{comment.number}" if comment.number else f"k-{comment.id}"


@dataclass(frozen=True, slots=True)
class _Whom:
    """Whom a reply answers; ``is_first`` for the comment that leads the thread."""

    name: str
    anchor: str
    is_first: bool

    def at(self, shown: str, name: str) -> str:
        """Return the HTML of "@Name" as a link to the comment, or as text for anybody else's."""
        if name != self.name:
            return f'<span class="c-at">{shown}</span>'
        return f'<a class="c-at" href="#{self.anchor}">{shown}</a>'


class _Writer:
    """Writes the comments of one article; it remembers which anchors are taken."""

    def __init__(self, people: Mapping[EntityId, Person], calendar: Calendar) -> None:
        self._people = people
        self._calendar = calendar
        self._anchors: set[str] = set()

    def thread(self, thread: Thread) -> CommentView:
        top = self._view(thread.comment, None, ())
        if not thread.replies:
            return top
        below = replies_below(thread)
        names = {self._name(comment) for _, comment in below} | {self._name(thread.comment)}
        replies = []
        for parent, comment in below:
            is_first = parent is thread.comment
            whom = _Whom(self._name(parent), anchor_of(parent), is_first=is_first)
            replies.append(self._view(comment, whom, names))
        return replace(top, replies=tuple(replies))

    def _view(self, comment: Comment, whom: _Whom | None, names: Collection[str]) -> CommentView:
        anchor, number = self._free_anchor(comment), comment.number
        strings = self._calendar.strings
        label = strings.fill("comment_number", number=number)
        if not is_shown(comment):
            return CommentView(anchor, number, label, is_removed=True)
        name = self._name(comment)
        reply_label = "reply_label" if name else "reply_label_unnamed"
        return CommentView(
            anchor=anchor,
            number=number,
            label=label,
            name=name,
            badge=self._badge(comment),
            written=self._calendar.stamp(comment.created_at) if comment.created_at else None,
            corrected=self._calendar.stamp(comment.corrected_at) if comment.corrected_at else None,
            text=_addressed(_safe_html(comment), whom, names),
            reply_label=strings.fill(reply_label, number=number, name=name),
        )

    def _name(self, comment: Comment) -> str:
        person = self._people.get(comment.person_id) if comment.person_id else None
        return comment.author_name.strip() or (person.name if person else "")

    def _badge(self, comment: Comment) -> str:
        if comment.person_id is None:
            return ""
        person = self._people.get(comment.person_id)
        return (person.badge if person else "") or self._calendar.strings["author_badge"]

    def _free_anchor(self, comment: Comment) -> str:
        anchor = anchor_of(comment)
        if anchor in self._anchors:
            anchor = f"k-{comment.id}"
        self._anchors.add(anchor)
        return anchor


def _safe_html(comment: Comment) -> str:
    """Return a comment's text, cleaned again: what lies in a library may have come by sync."""
    return sanitise_comment(comment.html) if comment.html else comment_from_text(comment.text)


def _addressed(html: str, whom: _Whom | None, names: Collection[str]) -> Markup:
    """Mark the "@Name" a reply begins with, or put it there; it leads to whom it answers."""
    if whom is None:
        return Markup(html)  # noqa: S704 (cleaned above)
    start = len(_FIRST_PARAGRAPH) if html.startswith(_FIRST_PARAGRAPH) else 0
    if html.startswith("@", start):
        known = {str(escape(name)): name for name in names if name}
        found = next(iter(find_mentions(html[start:], known)), None)
        if found is not None and found.start == 0:
            at = whom.at(html[start : start + found.end], known.get(found.name, ""))
            html = f"{html[:start]}{at}{html[start + found.end :]}"
    elif whom.name and not whom.is_first:
        at = whom.at(f"@{escape(whom.name)}", whom.name)
        html = f"<p>{at} {html[start:]}" if start else f"<p>{at}</p>{html}"
    return Markup(html)  # noqa: S704 (cleaned above, names are escaped)
