"""Everything that happens to readers' comments and to our replies, in any order."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from editor_app.domain.comment import CommentState, ReplyState
from editor_app.services.export_edition import export_edition
from editor_app.services.origin_changes import accept_origin, dismiss_origin, take_back_decision
from editor_app.services.reply_drafts import (
    discard_reply_draft,
    list_reply_drafts,
    save_reply_draft,
)
from editor_app.services.triage import (
    mark_read,
    remove_comments,
    set_comment_note,
    set_comment_state,
    set_handled,
)
from editor_app.storage.inbox_rows import CommentQueue
from tests.integration.comments.ledger import (
    check_composer,
    check_counts,
    check_pages,
)
from tests.integration.comments.room import Judge, Newsroom

ANY = st.integers(0, 6)
"""Means one of what there is, counted round from the latest."""
MOST = 8
SOME = st.lists(ANY, min_size=1, max_size=3)
TEXTS = st.sampled_from(["Ja.", "Um *acht*.", "@Jo Gern – „so“."])
APPROVED = st.sampled_from(["1", "1", "0", "spam", "trash"])
STATES = st.sampled_from([s for s in CommentState if s is not CommentState.REMOVED])
MOSTLY = st.sampled_from([True, True, False])
CHANGES = st.tuples(TEXTS, st.none()) | st.tuples(st.none(), st.none() | APPROVED)
IS_OUT = (ReplyState.EXPORTED, ReplyState.CONFIRMED)
SUFFIXES = {"replies-wxr": ".xml", "replies-json": ".json", "site": ""}


class CommentMachine(Newsroom):
    """Does a step, and compares all comments before and after it."""

    # The website

    @initialize()
    def two_readers_talk(self) -> None:
        first = self.site.post("Fährt er?", "Jo")
        self.site.post("Nein.", "Mo", first.number)
        self.import_export()

    @precondition(lambda self: len(self.site.comments) < MOST)
    @rule(text=TEXTS, above=st.none() | ANY, approved=APPROVED, comes=MOSTLY)
    def reader_writes(self, text: str, above: int | None, approved: str, comes: bool) -> None:
        parent = self.posted(above).number if above is not None and self.site.comments else 0
        self.site.post(text, "Jo", parent, approved)
        if comes:
            self.import_export()

    @precondition(lambda self: self.site.comments)
    @rule(which=ANY, change=CHANGES, comes=MOSTLY)
    def site_changes(self, which: int, change: tuple[str | None, str | None], comes: bool) -> None:
        posted, (text, approved) = self.posted(which), change
        if text is not None:
            posted.text = text
        elif approved is not None:
            posted.approved = approved
        else:
            del self.site.comments[posted.number]
        if comes:
            self.import_export()

    # Between the two

    def import_export(self) -> None:
        self.export = self.site.export()
        self.bring(self.export)
        self.compare_with_site()

    @precondition(lambda self: self.export != self.site.export())
    @rule()
    def import_the_last_export_again(self) -> None:
        self.bring(self.export)

    @rule(name=st.sampled_from(["site", "replies-json"]))
    def publish(self, name: str) -> None:
        self.go_out(name)

    @rule(comes_back=MOSTLY)
    def answer_the_site(self, comes_back: bool) -> None:
        self.site.take_replies(self.go_out("replies-wxr"))
        if comes_back:
            self.everything_is_in_order()
            self.import_export()

    def go_out(self, name: str) -> Path:
        self.action = "export"
        target = self.folder / f"out-{self.ids.new_id()}{SUFFIXES[name]}"
        outcome = export_edition(self.session, target, format_name=name)
        shown = self.comments()
        assert all(shown[id_].reply_state is ReplyState.EXPORTED for id_ in outcome.reply_ids)
        if name == "site":
            page = next(target.rglob("nachtbus.html")).read_text("utf-8")
            assert all(page.count(f'id="k{shown[i].number}"') == 1 for i in outcome.reply_ids)
        return target

    # The desk

    @rule(some=SOME, state=STATES)
    def judge(self, some: list[int], state: CommentState) -> None:
        self.triage("judge", some, lambda ids: set_comment_state(self.session, ids, state))

    @rule(some=SOME, mark=st.sampled_from(["handled", "read", "note"]), value=st.booleans())
    def mark(self, some: list[int], mark: str, value: bool) -> None:
        steps: dict[str, Judge] = {
            "handled": lambda ids: set_handled(self.session, ids, value),
            "read": lambda ids: mark_read(self.session, ids, value),
            "note": lambda ids: set_comment_note(self.session, ids[0], f"Gilt: {value}"),
        }
        self.triage(mark, some, steps[mark])

    @precondition(lambda self: any(c.origin_state != "unchanged" for c in self.before.values()))
    @rule(accepts=st.booleans())
    def decide_about_origin(self, accepts: bool) -> None:
        self.action = "origin"
        step = (accept_origin if accepts else dismiss_origin)(self.session, list(self.before))
        self.ledger.decided |= {comment.id for comment in step.before}
        self.undo.append(lambda: take_back_decision(self.session, step))

    @precondition(lambda self: any(c.state == "trash" for c in self.before.values()))
    @rule(which=ANY)
    def remove_from_trash(self, which: int) -> None:
        self.action = "remove"
        thrown = [c.id for c in self.before.values() if c.state is CommentState.TRASH]
        remove_comments(self.session, [thrown[-1 - which % len(thrown)]])

    # Our replies

    @rule(which=ANY, text=TEXTS)
    def type(self, which: int, text: str) -> None:
        self.action = "type"
        draft = self.draft(which, text)
        save_reply_draft(self.session, draft)
        self.typed[draft.target_id, draft.reply_id] = draft.markdown

    @rule(which=ANY, text=TEXTS, at_once=MOSTLY)
    def send(self, which: int, text: str, at_once: bool) -> None:
        self.queue(self.draft(which, text))
        if at_once:
            self.everything_is_in_order()
            self.answer_the_site(comes_back=False)

    @precondition(lambda self: self.replies(*IS_OUT))
    @rule(which=ANY, text=TEXTS)
    def correct(self, which: int, text: str) -> None:
        out = self.replies(*IS_OUT)
        place = len(self.before) - 1 - list(self.before).index(out[-1 - which % len(out)].id)
        self.queue(self.draft(place, text))

    @precondition(lambda self: self.replies(ReplyState.OUTBOX))
    @rule(which=ANY)
    def take_out(self, which: int) -> None:
        waiting = self.replies(ReplyState.OUTBOX)
        self.withdraw(waiting[-1 - which % len(waiting)].id)

    @precondition(lambda self: self.typed)
    @rule(which=ANY)
    def throw_draft_away(self, which: int) -> None:
        self.action = "discard"
        drafts = list_reply_drafts(self.session)
        draft = drafts[which % len(drafts)]
        discard_reply_draft(self.session, draft)
        del self.typed[draft.target_id, draft.reply_id]

    @precondition(lambda self: self.undo)
    @rule()
    def take_back_the_last_step(self) -> None:
        self.undo.pop()()
        self.action = "undo"

    # What always holds

    @invariant()
    def everything_is_in_order(self) -> None:
        now = self.comments()
        self.ledger.note(self.action, self.before, now)
        drafts = {(d.target_id, d.reply_id): d.markdown for d in list_reply_drafts(self.session)}
        assert drafts == self.typed
        lists = check_counts(self.session, now)
        self.steps += 1
        queue = list(CommentQueue)[self.steps % len(CommentQueue)]
        check_pages(self.session, queue, lists[queue])
        check_composer(self.session, self.before, now)
        self.before, self.action = now, "nothing"
