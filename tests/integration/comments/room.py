"""Where the machine works: a library, a website, and the steps that several rules share."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from hypothesis.stateful import RuleBasedStateMachine

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.comment import Comment, CommentState, ReplyState
from editor_app.domain.errors import EditorialError
from editor_app.domain.identity import EntityId, RandomIds, derived_id
from editor_app.domain.person import Person
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.media.picture_worker import PictureWorker
from editor_app.services.comment_news import same_words
from editor_app.services.import_files import import_files
from editor_app.services.replies import queue_reply, withdraw_reply
from editor_app.services.reply_drafts import open_reply
from editor_app.services.session import Session, create_session
from editor_app.services.triage import Triage, take_back
from editor_app.storage.library import Access, Library
from editor_app.text.reader_html import plain_text
from editor_app.text.render_worker import RenderWorker
from tests.integration.comments.ledger import Comments, Ledger, check_words, words_of
from tests.integration.comments.website import SITE, Posted, Website
from tests.unit.importers.exports import export, item
from tests.unit.storage.conftest import TickingClock
from tests.unit.storage.test_rebuild import content

Judge = Callable[[list[EntityId]], Triage]
"""Judges comments."""


class Newsroom(RuleBasedStateMachine):
    """What the machine knows, and how it comes and goes."""

    base: ClassVar[Path]
    renderer: ClassVar[RenderWorker]
    reader: ClassVar[PictureWorker]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="druckreif-"))
        shutil.copytree(self.base, self.folder / self.base.name)
        self.clock, self.ids = TickingClock(), RandomIds()
        self.session = self.open()
        self.site, self.ledger = Website(), Ledger()
        self.action = "nothing"
        self.before: Comments = {}
        self.typed: dict[tuple[EntityId, EntityId | None], str] = {}
        self.undo: list[Callable[[], object]] = []
        self.export = ""
        self.steps = 0

    def open(self) -> Session:
        folder = self.folder / self.base.name
        library = Library.open(folder, Access.WRITE, clock=self.clock, ids=self.ids)
        return Session(library, self.clock, self.ids, self.renderer, self.reader)

    def teardown(self) -> None:
        try:
            shown = self.comments()
            self.session.library.close()
            self.session = self.open()
            assert (self.session.library.notices, self.comments()) == ((), shown)
            check_words(self.session, self.ledger)
            rows = content(self.session.library)
            self.session.library.rebuild_projection()
            assert content(self.session.library) == rows
        finally:
            self.session.library.close()
            shutil.rmtree(self.folder)

    def comments(self) -> Comments:
        with self.session.library.read() as uow:
            return {c.id: c for c in sorted(uow.comments.iterate(), key=_by_number)}

    def replies(self, *states: ReplyState) -> list[Comment]:
        return [
            c for c in self.before.values() if c.id in self.ledger.ours and c.reply_state in states
        ]

    def posted(self, which: int) -> Posted:
        there = list(self.site.comments.values())
        return there[-1 - which % len(there)]

    def triage(self, action: str, some: Sequence[int], judge: Judge) -> None:
        there = list(self.before)
        if not there:
            return
        self.action = action
        step = judge(list(dict.fromkeys(there[-1 - which % len(there)] for which in some)))
        self.ledger.decided |= set(step.judgements)
        self.undo.append(lambda: take_back(self.session, step))

    def draft(self, which: int, text: str) -> ReplyDraft:
        """An answer to a comment, or the change of a reply, or a comment below the article."""
        there = [None, *self.before.values()]
        comment = there[-1 - which % len(there)]
        with self.session.library.read() as uow:
            (article,) = uow.articles.iterate(tuple(ArticleStatus))
            lena = next(p for p in uow.people.list_all() if p.name == "Lena Brandt")
        if comment is None:
            opened = open_reply(self.session, article.id)
        elif comment.person_id is not None:
            target = comment.parent_id if comment.parent_id in self.before else None
            opened = open_reply(self.session, target or article.id, comment.id)
        else:
            opened = open_reply(self.session, comment.id)
        return replace(opened, markdown=text, person_id=lena.id)

    def queue(self, draft: ReplyDraft) -> None:
        self.action = "queue"
        try:
            reply = queue_reply(self.session, draft).reply
        except EditorialError:
            parent = self.comments().get(draft.target_id)
            assert parent is None or not _can_be_answered(parent)
            return
        self.typed.pop((draft.target_id, draft.reply_id), None)
        self.ledger.ours.add(reply.id)
        if self.before.get(reply.id) != reply:
            self.ledger.decided.add(reply.id)
        parent = self.before.get(draft.target_id)
        if parent is not None and parent.state is CommentState.PENDING:
            self.ledger.decided.add(parent.id)
        self.undo.append(lambda: self.withdraw(reply.id))

    def withdraw(self, reply_id: EntityId) -> None:
        self.action = "withdraw"
        waits = [reply.id for reply in self.replies(ReplyState.OUTBOX)]
        try:
            draft = withdraw_reply(self.session, reply_id).draft
        except EditorialError:
            assert reply_id not in waits
            return
        assert reply_id in waits
        self.typed[draft.target_id, draft.reply_id] = draft.markdown
        self.undo.append(lambda: self.queue(draft))

    def bring(self, text: str) -> None:
        self.action = "import"
        path = self.folder / "export.xml"
        path.write_text(text, "utf-8")
        import_files(self.session, [path])

    def compare_with_site(self) -> None:
        """After an import the site's comments are there once, in their place, with their words."""
        now = self.comments()
        with self.session.library.read() as uow:
            records = uow.import_records.find_many([p.origin for p in self.site.comments.values()])
        ids = {p.number: self._id_of(p) for p in self.site.comments.values()}
        for posted in self.site.comments.values():
            comment = now.get(ids[posted.number])
            if comment is None:
                continue  # removed here for good
            assert records[posted.origin].entity_id == comment.id, "a reply came twice"
            if posted.parent in ids and comment.id not in self.ledger.ours:
                assert comment.parent_id == ids[posted.parent], "it stands below another comment"
            if posted.approved != "trash" and comment.id not in self.ledger.ours:
                said = self.ledger.said.get(comment.id, set()) | words_of(comment)
                assert any(same_words(each, plain_text(posted.text)) for each in said)
        readers = {comment.id for comment in now.values() if comment.id not in self.ledger.ours}
        assert {now[id_].origin for id_ in readers} <= self._ever_posted(), "nobody posted it"

    def _id_of(self, posted: Posted) -> EntityId:
        return posted.reply_id or derived_id(posted.origin)

    def _ever_posted(self) -> set[str]:
        return {f"wxr:{SITE}:comment:{n}" for n in range(self.site.last_number + 1)}


def make_base(folder: Path) -> None:
    """Make the library that each run begins with: one article that may go out, and its author."""
    with create_session(folder, title="Das Talblatt", categories=["Stadt"]) as session:
        path = folder.parent / "first.xml"
        path.write_text(export(item(12, "Text.")), "utf-8")
        import_files(session, [path])
        with session.library.write("test") as uow:
            (article,) = uow.articles.iterate(tuple(ArticleStatus))
            (lena,) = uow.people.list_all()
            uow.save(_publishable(article, lena, uow.categories.list_all()[0].id))


def _by_number(comment: Comment) -> list[int]:
    return [int(part) for part in comment.number.split(".")]


def _can_be_answered(comment: Comment) -> bool:
    is_shown = comment.state in {CommentState.VISIBLE, CommentState.PENDING}
    return is_shown and comment.reply_state is not ReplyState.DRAFT


def _publishable(article: Article, author: Person, category: EntityId) -> Article:
    return replace(
        article,
        slug="nachtbus",
        status=ArticleStatus.PUBLISHED,
        category_id=category,
        standfirst="Ab Montag.",
        author_ids=(author.id,),
    )
