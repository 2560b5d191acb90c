"""Saving entities: what is stored comes back, what is the same is not stored again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest

from editor_app.domain.article import Article, ArticleKind, ArticleStatus, Correction
from editor_app.domain.category import Category
from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment, CommentKind, CommentState, OriginState, ReplyState
from editor_app.domain.comment_rules import CommentRules, DeskRules, FilterRules, FormKind, Snippet
from editor_app.domain.credit import CreditOrder, CreditPattern
from editor_app.domain.crop import Crop, CropBox, CropShape, FocalPoint
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.person import Person, Role
from editor_app.domain.publication import FooterLink, PermalinkPattern, Publication
from editor_app.storage.kinds import KINDS, Entity
from editor_app.storage.library import Library
from editor_app.storage.unit_of_work import UnitOfWork
from editor_app.sync.utc_text import NaiveDatetimeError

THEN = datetime(2025, 3, 4, 5, 6, 7, 8, tzinfo=UTC)


def _id(name: str) -> EntityId:
    return EntityId(name.rjust(16, "0"))


FULL: tuple[Entity, ...] = (
    Publication(
        _id("p"), "Das Talblatt", "Aus dem Tal", "de-CH", "https://talblatt.example/",
        "Europe/Zurich", "#00ff00", CreditPattern("Bild:", " / ", CreditOrder.AGENCY_FIRST),
        PermalinkPattern.SLUG, CommentRules(
            "https://k.example/", "Ja", 5, FormKind.WORDPRESS, "2026-05", 14, DeskRules(
                7, 12, (Snippet("Dank", "*Danke*"),),
                FilterRules(("Kasino",), None, marks_first_time=True),
            ),
        ),
        (FooterLink("Impressum", "article:x"),), "https://p.example/", _id("1"), "o:p",
    ),
    Person(_id("n"), "Lena", "lena", Role.EDITOR, "Schreibt.", "Autorin", _id("1"), "o:n"),
    Category(_id("c"), "Stadt", "stadt", "#123456", 7, "o:c"),
    Article(
        _id("a"), "nachtbus", ArticleKind.PAGE, ArticleStatus.FUTURE, "de-AT", _id("c"),
        "Verkehr", "Nachtbus fährt", "Doch", "Seit Montag.", "Text ![x](image:0y) „so“.",
        (_id("n"),), ("Bus", "Nacht"),
        ImageUse(_id("1"), "Ein Bus", "Bus", Crop(CropShape.FREE, CropBox(1, 2, 3, 4))),
        (ImageUse(_id("2")),), (_id("b"),), THEN, THEN, THEN,
        (Correction(THEN, "Berichtigt", _id("k")), Correction(THEN, "Noch mal")),
        "Suche", "Beschreibung", "Sozial", _id("2"), comments_open=False, notes="Geheim",
        origin="o:a",
    ),
    Image(
        _id("1"), "bus.jpg", "f" * 64, "image/jpeg", 1600, 900, 12345, "Ada", "Agentur",
        "https://q.example/", "CC BY 4.0", "https://cc.example/", "Nur online", "© Ada",
        date(2027, 1, 2), "Nachtbus", "Ein Bus", is_decorative=True, caption="Nachts",
        city="Werre", created_on="2026-11", focal_point=FocalPoint(0.25, 1.0), keywords=("Bus",),
        is_ai_generated=True, embedded_metadata=(("Iptc.Byline", "Ada"),), fingerprint="ab" * 16,
        added_at=THEN, origin="o:1",
    ),
    Comment(
        _id("k"), _id("a"), _id("z"), "7.3", CommentKind.COMMENT, CommentState.HIDDEN, "Jonas",
        "https://j.example/", _id("n"), THEN, "<p>Ja</p>", "Ja", ReplyState.OUTBOX,
        is_handled=True, note="Merken", origin="o:k", markdown="*Ja*", corrected_at=THEN,
        origin_state=OriginState.EDITED, origin_html="<p>Nein</p>",
    ),
)  # fmt: skip

Read = Callable[[UnitOfWork, EntityId], Entity]
GET: dict[str, Read] = {
    "publication": lambda unit, _: unit.publication(),
    "person": lambda unit, id_: unit.people.get(id_),
    "category": lambda unit, id_: unit.categories.get(id_),
    "image": lambda unit, id_: unit.images.get(id_),
    "article": lambda unit, id_: unit.articles.get(id_),
    "comment": lambda unit, id_: unit.comments.get(id_),
}


def _kind(entity: Entity) -> str:
    return type(entity).__name__.lower()


@pytest.mark.parametrize("entity", FULL, ids=_kind)
def test_the_examples_leave_no_field_at_its_default(entity: Entity) -> None:
    untouched = {f.name for f in fields(entity) if getattr(entity, f.name) == f.default}
    assert untouched <= {"kind", "focal_point"}


def test_there_is_an_example_of_every_kind() -> None:
    assert {_kind(entity) for entity in FULL} == set(KINDS) == set(GET)


@pytest.mark.parametrize("entity", FULL, ids=_kind)
def test_every_field_comes_back_as_it_was(library: Library, entity: Entity) -> None:
    if isinstance(entity, Publication):
        with library.read() as unit:
            entity = replace(entity, id=unit.publication().id)
    with library.write("test") as unit:
        changes = unit.save(entity)
    assert changes == Changes(frozenset({_kind(entity)}), frozenset({entity.id}))
    with library.read() as unit:
        assert GET[_kind(entity)](unit, entity.id) == entity
        assert unit.revisions.get(unit.head_of(entity.id)) == entity


@pytest.mark.parametrize("entity", FULL, ids=_kind)
def test_saving_the_same_again_writes_nothing(library: Library, entity: Entity) -> None:
    with library.write("test") as unit:
        unit.save(entity)
        assert not unit.save(entity).ids
    with library.write("test") as unit:
        assert not unit.save(entity).kinds
        assert len(unit.revisions.for_entity(entity.id)) == 1


def test_a_change_is_one_more_revision_on_top_of_the_last(
    library: Library, new_article: Callable[..., Article]
) -> None:
    article = new_article(body="Eins")
    with library.write("first") as unit:
        unit.save(article)
    with library.write("second") as unit:
        unit.save(replace(article, body="Zwei"))
        later, earlier = unit.revisions.for_entity(article.id)
        assert (later.reason, earlier.reason) == ("second", "first")
        assert later.parents == (earlier.id,)
        assert later.time > earlier.time
        assert unit.revisions.get(earlier.id) == article
        assert unit.heads_of([article.id]) == {article.id: later.id}


def test_a_time_in_another_zone_is_the_same_moment(
    library: Library, new_article: Callable[..., Article]
) -> None:
    local = datetime.fromisoformat("2026-01-02T03:04:05+01:00")
    article = new_article(published_at=local)
    with library.write("test") as unit:
        unit.save(article)
        found = unit.articles.get(article.id)
    assert found == article
    assert found.published_at is not None
    assert found.published_at.tzinfo is UTC


def test_a_time_without_a_zone_is_refused_and_nothing_is_stored(
    library: Library, new_article: Callable[..., Article]
) -> None:
    naive = new_article(published_at=THEN.replace(tzinfo=None))
    with pytest.raises(NaiveDatetimeError), library.write("test") as unit:
        unit.save(new_article(), naive)
    with library.read() as unit:
        assert not unit.articles.statuses()


@pytest.mark.parametrize("where", ["body", "headline"])
def test_half_a_character_is_refused_with_a_sentence(
    library: Library, new_article: Callable[..., Article], where: str
) -> None:
    with pytest.raises(InvalidFieldError, match="cannot be stored"), library.write("t") as unit:
        unit.save(new_article(**{where: "ab\ud800"}))


def test_an_id_of_another_kind_is_refused(
    library: Library, new_article: Callable[..., Article]
) -> None:
    article = new_article()
    with library.write("test") as unit:
        unit.save(article)
    with pytest.raises(InvalidFieldError, match="another kind"), library.write("t") as unit:
        unit.save(Category(article.id, "Stadt", "stadt"))


def test_the_last_of_two_with_one_id_counts(
    library: Library, new_article: Callable[..., Article]
) -> None:
    article = new_article("Erst")
    with library.write("test") as unit:
        unit.save(article, replace(article, headline="Dann"))
        assert unit.articles.get(article.id).headline == "Dann"
        assert len(unit.revisions.for_entity(article.id)) == 1


def test_more_than_a_batch_is_saved_as_one(
    library: Library, new_comment: Callable[..., Comment], new_article: Callable[..., Article]
) -> None:
    article = new_article()
    comments = [new_comment(article, f"Nr. {number}") for number in range(4500)]
    with library.write("test") as unit:
        assert len(unit.save(article, *comments).ids) == 4501
    with library.read() as unit:
        numbers = {comment.number for comment in unit.comments.for_article(article.id)}
    assert numbers == {str(number) for number in range(1, 4501)}


def test_the_same_long_text_is_kept_once(
    library: Library, new_article: Callable[..., Article]
) -> None:
    text = "Derselbe lange Text. " * 500
    with library.write("test") as unit:
        unit.save(new_article(body=text), new_article(body=text))
    with library.read() as unit:
        connection = unit._connection
        rows = connection.exec_driver_sql("SELECT count(*) FROM text_blob").scalar_one()
        fields = connection.exec_driver_sql("SELECT max(length(fields)) FROM revision")
        assert rows == 1
        assert fields.scalar_one() < len(text)
