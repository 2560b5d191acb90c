"""What a table or a list says of a reply; the importers of comments read it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from editor_app.domain.identity import EntityId
from editor_app.domain.person import Person
from editor_app.exporters.outgoing_replies import OutgoingReply, outgoing_replies
from editor_app.site.comments import anchor_of
from editor_app.site.context import SiteContext, site_context
from editor_app.site.dates import utc
from editor_app.site.edition import Edition
from editor_app.text.reader_html import sanitise_comment

COLUMNS = (
    *("article", "article_origin", "address", "id", "number", "parent", "parent_origin"),
    *("parent_number", "author", "badge", "reply_by", "date", "corrected", "state"),
    *("text", "html"),
)


def reply_rows(edition: Edition) -> Iterator[Mapping[str, str]]:
    """Yield the replies of an edition, every column as text."""
    context = site_context(edition)
    for outgoing in outgoing_replies(edition):
        yield _row(outgoing, context)


def _row(outgoing: OutgoingReply, context: SiteContext) -> Mapping[str, str]:
    reply, article, answers = outgoing.reply, outgoing.article, outgoing.answers
    person = _person(reply.person_id, context)
    name = reply.author_name or (person.name if person else "")
    page = context.addresses.absolute(context.addresses.articles[article.id])
    return {
        "article": article.slug or article.id,
        "article_origin": article.origin,
        "address": f"{page}#{anchor_of(reply)}" if page else "",
        "id": reply.id,
        "number": reply.number,
        "parent": answers.id if answers else "",
        "parent_origin": answers.origin if answers else "",
        "parent_number": answers.number if answers else "",
        "author": name,
        "badge": person.badge if person else "",
        "reply_by": person.name if person else name,
        "date": utc(reply.created_at) if reply.created_at else "",
        "corrected": utc(reply.corrected_at) if reply.corrected_at else "",
        "state": reply.state.value,
        "text": reply.text,
        "html": sanitise_comment(reply.html),
    }


def _person(person_id: EntityId | None, context: SiteContext) -> Person | None:
    return context.people.get(person_id) if person_id else None
