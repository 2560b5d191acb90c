"""A small newsroom with readers: an article, people, comments, all stored in a real library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.domain.comment_rules import CommentRules
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.person import Person
from editor_app.services.session import Session

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LENA, MARLIES, JONAS = (derived_id(name) for name in ("lena", "marlies", "jonas"))
BUS = derived_id("nachtbus")
BODY = (
    "Der Bus fährt **ab Montag** wieder jede Nacht bis zum Ring.\n\n"
    "Mit [Halt](https://k.example) am Klinikum."
)


def fill(session: Session, *more: Comment, status: ArticleStatus = ArticleStatus.PUBLISHED) -> None:
    """Store the article, its author, and two comments: Marlies's, and Jonas's answer to it."""
    marlies = reader("Marlies H.", "Fährt der Bus auch an Feiertagen?", MARLIES)
    jonas = reader("Jonas Petersen", "Elf Menschen je Fahrt.", JONAS, parent_id=MARLIES)
    with session.library.write("test") as uow:
        category = uow.categories.list_all()[0]
        uow.delete("person", *(person.id for person in uow.people.list_all()))
        article = Article(
            BUS,
            slug="nachtbus",
            status=status,
            category_id=category.id,
            headline="Nachtbus fährt",
            standfirst="Ab Montag.",
            body=BODY,
            author_ids=(LENA,),
            published_at=MORNING - timedelta(days=1),
        )
        uow.save(Person(LENA, "Lena Brandt", "lena", badge="Autorin"), article)
        uow.save(marlies, jonas, *more)


def reader(name: str, text: str, comment_id: EntityId | None = None, **fields: object) -> Comment:
    """Return a reader's comment below the article; the id follows from the text."""
    make: Callable[..., Comment] = Comment
    values = {"author_name": name, "text": text, "html": f"<p>{text}</p>", "created_at": MORNING}
    return make(comment_id or derived_id(text), BUS, **{**values, **fields})


def details(comment_id: EntityId, email: str, ip_address: str = "") -> ReaderDetails:
    """Return what is known of a comment's reader."""
    return ReaderDetails(comment_id, email, ip_address)


def comment(session: Session, comment_id: EntityId) -> Comment:
    """Return a comment as it is now."""
    with session.library.read() as uow:
        return uow.comments.get(comment_id)


def set_rules(session: Session, rules: CommentRules) -> None:
    """Give the publication other rules for comments."""
    with session.library.write("test") as uow:
        uow.save(replace(uow.publication(), comment_rules=rules))
