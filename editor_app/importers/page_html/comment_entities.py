"""The readers' comments of an HTML page as entities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, CommentKind, CommentState, ReplyState
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.person import Person
from editor_app.domain.wordpress_origin import wordpress_origin
from editor_app.importers.contract import ImportedComment
from editor_app.importers.entities import named_person
from editor_app.importers.origins import ContentOrigins
from editor_app.importers.page_html.comments import FoundComment
from editor_app.importers.page_html.identity import PageIdentity
from editor_app.text.reader_html import plain_text, sanitise_comment


def make_comments(
    found: Sequence[FoundComment],
    article: Article,
    identity: PageIdentity,
    authors: Mapping[str, Person],
) -> Iterator[Person | ImportedComment]:
    """Yield the comments, parents first, and people of the newsroom who only comment."""
    origins = ContentOrigins(f"{article.origin}:comment")
    people = dict(authors)
    ids: list[EntityId] = []
    for comment in found:
        html = sanitise_comment(comment.html)
        text = plain_text(html)
        is_ours = comment.is_by_author or bool(comment.badge)
        if comment.author and is_ours and comment.author not in people:
            people[comment.author] = named_person(comment.author, comment.badge)
            yield people[comment.author]
        person = people.get(comment.author) if comment.author else None
        if comment.number and identity.site:
            origin = wordpress_origin(identity.site, "comment", comment.number)
        else:
            origin = origins.origin(comment.author, text)
        ids.append(derived_id(origin))
        yield ImportedComment(
            Comment(
                ids[-1],
                article.id,
                ids[comment.parent] if comment.parent is not None else None,
                number=comment.shown_number,
                kind=CommentKind.PINGBACK if comment.is_pingback else CommentKind.COMMENT,
                state=_state(comment, text),
                author_name=comment.author,
                author_url="" if person else comment.author_url,
                person_id=person.id if person else None,
                created_at=comment.at,
                html=html,
                text=text,
                reply_state=ReplyState.CONFIRMED if person else None,
                origin=origin,
            )
        )


def _state(comment: FoundComment, text: str) -> CommentState:
    if comment.is_removed or (not text and not comment.is_pingback):
        return CommentState.HIDDEN
    return CommentState.PENDING if comment.is_pending else CommentState.VISIBLE
