"""What must hold between a library's comments before and after whatever was done to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from editor_app.domain.comment import Comment, CommentState, ReplyState
from editor_app.domain.identity import EntityId
from editor_app.services.comment_news import same_words
from editor_app.services.inbox import count_comments, load_inbox_page, open_inbox
from editor_app.services.reply_drafts import open_reply
from editor_app.services.session import Session
from editor_app.services.triage import Judgement
from editor_app.storage.inbox_rows import CommentCounts, CommentQueue, InboxFilter
from editor_app.sync.revision import Operation
from editor_app.text.reader_html import plain_text
from editor_app.text.reply_markdown import reply_html

Comments = Mapping[EntityId, Comment]
_DRAFT, _OUTBOX = ReplyState.DRAFT, ReplyState.OUTBOX
_EXPORTED, _CONFIRMED = ReplyState.EXPORTED, ReplyState.CONFIRMED
_Arrows = set[tuple[ReplyState | None, ReplyState | None]]
_QUEUED: _Arrows = {(None, _OUTBOX), (_DRAFT, _OUTBOX), (_EXPORTED, _OUTBOX), (_CONFIRMED, _OUTBOX)}
_WITHDRAWN: _Arrows = {(_OUTBOX, _DRAFT), (_OUTBOX, _EXPORTED), (_OUTBOX, _CONFIRMED)}
ARROWS: Mapping[str, _Arrows] = {
    "queue": _QUEUED,
    "withdraw": _WITHDRAWN,
    "undo": _QUEUED | _WITHDRAWN,
    "discard": {(_DRAFT, None)},
    "remove": {(state, None) for state in ReplyState},
    "export": {(_OUTBOX, _EXPORTED)},
    "import": {(_OUTBOX, _CONFIRMED), (_EXPORTED, _CONFIRMED)},
}
"""The ways a reply may go with each kind of step; None is no reply."""

_GONE = {CommentState.SPAM, CommentState.TRASH, CommentState.REMOVED}
_READABLE = {CommentState.PENDING, CommentState.VISIBLE}


@dataclass
class Ledger:
    """What was seen so far, and what was decided here."""

    said: dict[EntityId, set[str]] = field(default_factory=dict)
    numbers: dict[EntityId, str] = field(default_factory=dict)
    decided: set[EntityId] = field(default_factory=set)
    ours: set[EntityId] = field(default_factory=set)
    out: dict[EntityId, str] = field(default_factory=dict)
    """The text of each reply as readers have it."""

    def note(self, action: str, before: Comments, now: Comments) -> None:
        """Check a step, and remember what it showed."""
        for comment_id, comment in now.items():
            earlier = before.get(comment_id)
            self._check_arrow(action, earlier, comment)
            self._check_number(comment)
            self.said.setdefault(comment_id, set()).update(words_of(comment))
            if earlier is not None and action in {"import", "export", "read"}:
                self._check_untouched(action, earlier, comment)
        for comment_id in before.keys() - now.keys():
            state = before[comment_id].reply_state
            assert action in {"remove", "discard"}, f"{action} took away {comment_id}"
            assert state is None or (state, None) in ARROWS[action]
        numbers = list(self.numbers.values())
        assert len(set(numbers)) == len(numbers), "a number was given twice"

    def _check_arrow(self, action: str, before: Comment | None, now: Comment) -> None:
        if now.id not in self.ours:
            return
        way = (before.reply_state if before else None, now.reply_state)
        if way[0] is not way[1]:
            assert way in ARROWS.get(action, set()), f"{action}: {way}"
        if way[0] is _OUTBOX and now.reply_state in {_DRAFT, _EXPORTED, _CONFIRMED}:
            is_out = now.reply_state is not _DRAFT
            if action in {"withdraw", "undo"}:
                assert is_out == (now.id in self.out), "a reply that is out is no draft"
                assert not is_out or now.text == self.out[now.id], "what is out is what was sent"
        if way[1] is _CONFIRMED and action == "import" and now.state is CommentState.VISIBLE:
            self.decided.discard(now.id)  # the site and we agree about it
        if now.reply_state in {_EXPORTED, _CONFIRMED}:
            self.out[now.id] = now.text

    def _check_number(self, now: Comment) -> None:
        assert now.number, "a comment without a number"
        assert self.numbers.setdefault(now.id, now.number) == now.number, "a number changed"

    def _check_untouched(self, action: str, before: Comment, now: Comment) -> None:
        if action == "read":
            assert now == before
        if action == "export":
            assert now == replace(before, reply_state=now.reply_state)
        if action == "import" and now.id in self.decided:
            assert Judgement.of(now) == Judgement.of(before), "an import undid a decision"
            if now.id not in self.ours:
                assert (now.html, now.text) == (before.html, before.text)
        assert (now.is_handled, now.note) == (before.is_handled, before.note)


def check_words(session: Session, ledger: Ledger) -> None:
    """Whatever was ever shown of a comment can be read in its history."""
    with session.library.read() as uow:
        for comment_id, said in ledger.said.items():
            told: set[str] = set()
            for revision in uow.revisions.for_entity(comment_id):
                if revision.op is not Operation.DELETE:
                    version = uow.revisions.get(revision.id)
                    assert isinstance(version, Comment)
                    told.update(words_of(version))
            assert said <= told, "words were lost"


def words_of(comment: Comment) -> set[str]:
    return {comment.text, plain_text(comment.origin_html)}


def check_composer(session: Session, before: Comments, comments: Comments) -> None:
    """Whoever changes a reply begins with what it says."""
    for reply in comments.values():
        if reply.person_id is None or before.get(reply.id) == reply:
            continue
        target = reply.parent_id if reply.parent_id in comments else None
        draft = open_reply(session, target or reply.article_id, reply.id)
        if draft.saved_at is None:
            words = plain_text(reply_html(draft.markdown, "de"))
            assert same_words(words, reply.text), "the composer shows other words than the reply"


def check_counts(session: Session, comments: Comments) -> dict[CommentQueue, set[EntityId]]:
    """Compare the counts with a plain recount, and return which comments each list has."""
    with session.library.read() as uow:
        marks = uow.reading_marks.find_many(comments)
    answered = {
        c.parent_id
        for c in comments.values()
        if c.person_id and c.reply_state is not _DRAFT and c.state in _READABLE
    }
    lists: dict[CommentQueue, set[EntityId]] = {queue: set() for queue in CommentQueue}
    unread = 0
    for c in comments.values():
        waits = not c.is_handled and c.person_id is None and c.state in _READABLE
        is_open = waits and c.id not in answered
        unread += not marks.get(c.id, not is_open) and c.state not in _GONE
        if is_open:
            lists[CommentQueue.OPEN].add(c.id)
        if c.state not in _GONE:
            lists[CommentQueue.ALL].add(c.id)
        if c.reply_state is _OUTBOX:
            lists[CommentQueue.OUTBOX].add(c.id)
        if c.state.value in set(CommentQueue):
            lists[CommentQueue(c.state.value)].add(c.id)
    size = {queue.value: len(ids) for queue, ids in lists.items()}
    total = size.pop("all")
    assert count_comments(session) == CommentCounts(total=total, unread=unread, **size)
    return lists


def check_pages(session: Session, queue: CommentQueue, expected: set[EntityId]) -> None:
    """Scrolling through a list shows each of its comments once."""
    wanted = InboxFilter(queue)
    shown = open_inbox(session, wanted, 3)
    rows = list(shown.rows)
    while rows and (more := load_inbox_page(session, wanted, shown.groups, rows[-1].cursor, 3)):
        rows += more
    assert sum(group.count for group in shown.groups) == len(rows)
    assert sorted(row.entry.comment.id for row in rows) == sorted(expected), queue
