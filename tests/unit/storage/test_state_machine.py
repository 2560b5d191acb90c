"""The library against a simple model of it, through whatever order of writes and reopenings."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.comment import Comment, CommentState
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.domain.publication import Publication
from editor_app.storage.library import Access, Library
from editor_app.storage.summaries import ArticleFilter
from editor_app.storage.unit_of_work import UnitOfWork
from tests.unit.storage.conftest import CountingIds, TickingClock

WORDS = st.sampled_from(["Bus", "Bahn", "Tram", "Nacht", "Straße", ""])
EDITS: st.SearchStrategy[dict[str, object]] = st.fixed_dictionaries(
    {},
    optional={
        "headline": WORDS,
        "body": st.lists(WORDS | st.just("![](image:i1)")).map(" ".join),
        "status": st.sampled_from(ArticleStatus),
        "tags": st.lists(WORDS, max_size=2).map(tuple),
        "lead": st.sampled_from([None, ImageUse(EntityId("i1")), ImageUse(EntityId("i2"), "Ü")]),
    },
)


@dataclass
class Model:
    """What a library should hold: plain dictionaries, and nothing about how."""

    articles: dict[EntityId, Article] = field(default_factory=dict)
    typed: dict[EntityId, Article] = field(default_factory=dict)
    comments: dict[EntityId, Comment] = field(default_factory=dict)
    revisions: dict[EntityId, list[Article | Comment | None]] = field(default_factory=dict)
    numbers: dict[EntityId, int] = field(default_factory=dict)

    def keep(self, entity: Article | Comment) -> None:
        history = self.revisions.setdefault(entity.id, [])
        if not history or history[-1] != entity:
            history.append(entity)
        if isinstance(entity, Article):
            self.articles[entity.id] = entity
            self.typed.pop(entity.id, None)
        else:
            self.comments[entity.id] = entity

    def shown(self) -> dict[EntityId, Article]:
        return self.articles | self.typed


class LibraryMachine(RuleBasedStateMachine):
    """Writes to a real library and to the model, and compares the two after each step."""

    articles = Bundle("articles")
    comments = Bundle("comments")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="druckreif-"))
        self.clock, self.ids, self.model = TickingClock(), CountingIds(), Model()
        self.library = Library.create(
            self.folder / "Talblatt.druckreif",
            Publication(self.ids.new_id(), "Talblatt"),
            clock=self.clock,
            ids=self.ids,
        )

    def teardown(self) -> None:
        self.library.close()
        shutil.rmtree(self.folder)

    def _write(self, *works: Callable[[UnitOfWork], object]) -> None:
        with self.library.write("test") as unit:
            for work in works:
                work(unit)

    @rule(target=articles, edits=EDITS)
    def new_article(self, edits: dict[str, object]) -> EntityId:
        article = _edited(Article(self.ids.new_id()), edits)
        self._write(lambda unit: unit.save(article))
        self.model.keep(article)
        return article.id

    @rule(article_id=articles, edits=EDITS)
    def edit(self, article_id: EntityId, edits: dict[str, object]) -> None:
        article = _edited(self.model.shown()[article_id], edits)
        self._write(lambda unit: unit.save(article))
        self.model.keep(article)

    @rule(article_id=articles, edits=EDITS)
    def type(self, article_id: EntityId, edits: dict[str, object]) -> None:
        article = _edited(self.model.shown()[article_id], edits)
        self._write(lambda unit: unit.save_working_copy(article))
        self.model.typed[article_id] = article

    @rule(article_id=articles)
    def keep_what_was_typed(self, article_id: EntityId) -> None:
        if article_id in self.model.typed:
            self._write(lambda unit: unit.commit_working_copy(article_id))
            self.model.keep(self.model.typed[article_id])

    @rule(article_id=consumes(articles))
    def delete_article(self, article_id: EntityId) -> None:
        self._write(lambda unit: unit.delete("article", article_id))
        del self.model.articles[article_id]
        self.model.typed.pop(article_id, None)
        self.model.revisions[article_id].append(None)

    @rule(target=comments, article_id=articles, text=WORDS)
    def new_comment(self, article_id: EntityId, text: str) -> EntityId:
        comment = Comment(self.ids.new_id(), article_id, text=text)
        self._write(lambda unit: unit.save(comment))
        number = self.model.numbers.get(article_id, 0) + 1
        self.model.numbers[article_id] = number
        self.model.keep(replace(comment, number=str(number)))
        return comment.id

    @rule(comment_id=comments, state=st.sampled_from(CommentState))
    def move_comment(self, comment_id: EntityId, state: CommentState) -> None:
        comment = replace(self.model.comments[comment_id], state=state)
        self._write(lambda unit: unit.save(comment))
        self.model.keep(comment)

    @rule(comment_id=consumes(comments))
    def delete_comment(self, comment_id: EntityId) -> None:
        self._write(lambda unit: unit.delete("comment", comment_id))
        del self.model.comments[comment_id]
        self.model.revisions[comment_id].append(None)

    @rule(article_id=articles, edits=EDITS)
    def fail_in_the_middle(self, article_id: EntityId, edits: dict[str, object]) -> None:
        article = _edited(self.model.shown()[article_id], edits)
        with pytest.raises(NotFoundError, match="never"):
            self._write(
                lambda unit: unit.save(article),
                lambda unit: unit.delete("article", article_id),
                lambda unit: unit.delete("article", EntityId("never")),
            )

    @rule()
    def rehearse(self) -> None:
        with self.library.rehearse("test") as unit:
            unit.save(Article(EntityId("rehearsed"), headline="Probe"))

    @rule(target=articles)
    def reopen(self) -> object:
        self.library.close()
        self.library = Library.open(
            self.folder / "Talblatt.druckreif", Access.WRITE, clock=self.clock, ids=self.ids
        )
        assert self.library.notices == ()
        for article in list(self.model.typed.values()):
            self.model.keep(article)
        return multiple()

    @rule()
    def rebuild(self) -> None:
        self.library.rebuild_projection()

    @invariant()
    def articles_are_as_in_the_model(self) -> None:
        shown = self.model.shown()
        with self.library.read() as unit:
            assert unit.articles.get_many(shown) == shown
            assert dict(unit.articles.statuses()) == {
                a.id: a.status for a in self.model.articles.values()
            }
            rows = unit.articles.list_page(ArticleFilter(), None, 1000)
            assert set(unit.working_copies()) == set(self.model.typed)
        assert {row.id: row.headline for row in rows} == {a.id: a.headline for a in shown.values()}
        assert [row.edited_at for row in rows] == sorted((r.edited_at for r in rows), reverse=True)

    @invariant()
    def comments_are_as_in_the_model(self) -> None:
        with self.library.read() as unit:
            assert {c.id: c for c in unit.comments.iterate()} == self.model.comments

    @invariant()
    def the_history_is_as_in_the_model(self) -> None:
        with self.library.read() as unit:
            for entity_id, history in self.model.revisions.items():
                told = unit.revisions.for_entity(entity_id)[::-1]
                assert len(told) == len(history)
                if history[-1] is not None:
                    assert unit.revisions.get(unit.head_of(entity_id)) == history[-1]
                parents = [revision.parents for revision in told]
                assert parents == [(), *((revision.id,) for revision in told[:-1])]

    @invariant()
    def what_is_found_is_what_was_kept(self) -> None:
        kept = self.model.articles.values()
        expected = {a.id for a in kept if "Bus" in f"{a.headline} {a.body} {a.tags}"}
        with self.library.read() as unit:
            found = unit.search("bus", 1000, kinds=("article",))
            uses = unit.images.uses([EntityId("i2")]).get(EntityId("i2"), ())
        assert {hit.id for hit in found} == expected
        assert set(uses) == {a.id for a in kept if a.lead and a.lead.image_id == "i2"}


def _edited(article: Article, edits: dict[str, object]) -> Article:
    change: Callable[..., Article] = replace
    return change(article, **edits)


TestLibrary = pytest.mark.slow(LibraryMachine.TestCase)
TestLibrary.settings = settings(max_examples=30, stateful_step_count=20)
