"""What was erased is gone from every byte, and nothing brings it back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, CommentState, ReaderDetails
from editor_app.domain.erasure import Erasure, ErasureScope, email_mark
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.storage.library import Library
from editor_app.storage.library_files import LibraryFiles
from editor_app.storage.safe_copy import make_safe_copy
from editor_app.storage.unit_of_work import UnitOfWork
from tests.unit.storage.conftest import NOON, Shelf
from tests.unit.storage.test_rebuild import content

MakeComment = Callable[..., Comment]
MAIL = "kanarie.petersen@leser.example"
WORDS = ("Kanarienvogelfreund", "Zwitschermaschine", "Vogelbauer", MAIL, "203.0.113.9")
LATER = NOON + timedelta(days=900)


def _on_disk(library: Library) -> list[str]:
    """Which of the words are in some byte of the library's folder."""
    files = [path.read_bytes() for path in library.folder.rglob("*") if path.is_file()]
    return [word for word in WORDS if any(word.encode() in data for data in files)]


def _mark(unit: UnitOfWork) -> str:
    return email_mark(MAIL.upper(), unit.publication().id)


@pytest.fixture
def comment(
    library: Library, new_article: Callable[..., Article], new_comment: MakeComment
) -> Comment:
    """A comment with a history, a note, an answer in progress and a reader, among many others."""
    article = new_article()
    name, text, note = WORDS[:3]
    told: Comment = new_comment(article, text, author_name=name, created_at=NOON)
    others = [new_comment(article, f"Kommentar {n} über den Bus") for n in range(300)]
    with library.write("first") as unit:
        unit.save(article, *others[:150], told, *others[150:])
        unit.reader_details.put_many([ReaderDetails(told.id, MAIL, "203.0.113.9")])
    with library.write("second") as unit:
        unit.save(replace(unit.comments.get(told.id), note=note))
        unit.save(replace(unit.comments.get(told.id), text=f"{text} läuft", is_handled=True))
        unit.reply_drafts.put(ReplyDraft(told.id, article.id, f"@{name} Danke"))
        unit.reading_marks.put_many({told.id: True})
        unit.save(new_comment(article, "Antwort", parent_id=told.id))
        return unit.comments.get(told.id)


def test_a_comment_is_erased_from_every_byte_and_keeps_its_place(
    library: Library, comment: Comment
) -> None:
    assert _on_disk(library) == list(WORDS)
    with library.write("erase") as unit:
        unit.erase([Erasure(comment.id, ErasureScope.COMMENTS, LATER)])
    assert _on_disk(library) == []
    with library.read() as unit:
        assert unit.comments.find(comment.id) is None
        thread = unit.comments.threads_of([comment.article_id])[comment.article_id]
        assert unit.search("Zwitschermaschine", 5) == ()
        assert unit.reply_drafts.list_all() == ()
        assert len(unit.revisions.for_entity(comment.id)) == 1
    assert replace(comment, text="", html="", author_name="", note="", is_handled=False,
                   created_at=None, state=CommentState.REMOVED) in thread  # fmt: skip
    before = content(library)
    library.rebuild_projection()
    assert content(library) == before


def test_a_person_is_erased_with_all_comments_written_before(
    library: Library,
    comment: Comment,
    new_comment: MakeComment,
    new_article: Callable[..., Article],
) -> None:
    new: Comment = new_comment(new_article(), "Wieder da", created_at=LATER + timedelta(days=1))
    with library.write("test") as unit:
        unit.save(new)
        unit.reader_details.put_many([ReaderDetails(new.id, f" {MAIL.upper()}")])
    with library.write("erase") as unit:
        changes = unit.erase([Erasure(_mark(unit), ErasureScope.COMMENTS, LATER)])
        assert changes.ids == {comment.id}
        assert unit.comments.get(new.id).text == "Wieder da"
        assert unit.reader_details.by_email(MAIL) == ()
    assert _on_disk(library) == []


def test_details_alone_leave_the_comment(library: Library, comment: Comment) -> None:
    with library.write("erase") as unit:
        assert not unit.erase([Erasure(_mark(unit), ErasureScope.DETAILS, LATER)]).ids
        assert unit.comments.get(comment.id) == comment
    assert _on_disk(library) == list(WORDS[:3])


def test_details_that_were_erased_are_never_kept_again(
    library: Library,
    comment: Comment,
    new_comment: MakeComment,
    new_article: Callable[..., Article],
) -> None:
    with library.write("erase") as unit:
        unit.erase([Erasure(_mark(unit), ErasureScope.DETAILS, LATER)])
    with library.write("import again") as unit:
        unit.reader_details.put_many(
            [
                ReaderDetails(comment.id, MAIL),
                ReaderDetails(new_comment(new_article()).id, MAIL.upper(), "203.0.113.9"),
                ReaderDetails(new_comment(new_article()).id, "marlies@leser.example"),
            ]
        )
        assert unit.reader_details.by_email(MAIL) == ()
        assert len(unit.reader_details.by_email("marlies@leser.example")) == 1


def test_what_comes_back_is_erased_again(library: Library, comment: Comment) -> None:
    erasure = Erasure(comment.id, ErasureScope.COMMENTS, LATER)
    with library.write("erase") as unit:
        unit.erase([erasure])
    with library.write("comes back") as unit:
        unit.save(comment)
        assert unit.comments.get(comment.id).number == comment.number
    with library.write("erase") as unit:
        unit.erase(unit.erasures.list_all())
        assert unit.comments.find(comment.id) is None
    assert _on_disk(library) == []
    before = content(library)
    library.rebuild_projection()
    assert content(library) == before


def test_the_list_only_grows_and_does_not_mind_the_order(shelf: Shelf) -> None:
    entries = [
        Erasure("k1", ErasureScope.COMMENTS, NOON),
        Erasure("k1", ErasureScope.DETAILS, LATER),
        Erasure("k2", ErasureScope.DETAILS, NOON),
        Erasure("a" * 64, ErasureScope.DETAILS, NOON),
    ]
    one, other = shelf.create("Eins.druckreif"), shelf.create("Zwei.druckreif")
    with one.write("erase") as unit:
        unit.erase(entries)
        assert unit.erasures.news_in(entries) == ()
    with other.write("erase") as unit:
        for entry in reversed(entries):
            unit.erase([entry])
    with one.read() as here, other.read() as there:
        assert here.erasures.list_all() == there.erasures.list_all()
        assert {e.subject: (e.scope, e.erased_at) for e in here.erasures.list_all()} == {
            "k1": (ErasureScope.COMMENTS, LATER),
            "k2": (ErasureScope.DETAILS, NOON),
            "a" * 64: (ErasureScope.DETAILS, NOON),
        }


def test_copies_are_replaced_by_one_that_does_not_have_it(
    library: Library, comment: Comment
) -> None:
    files = LibraryFiles(library.folder)
    for why in ("before-rebuild", "damaged"):
        make_safe_copy(files, why, NOON)
    with library.write("erase") as unit:
        unit.erase([Erasure(comment.id, ErasureScope.COMMENTS, LATER)])
    assert _on_disk(library)
    library.renew_copies()
    assert _on_disk(library) == []
    assert [copy.name for copy in files.copies.iterdir()] == [next(files.copies.iterdir()).name]


def test_without_copies_there_is_nothing_to_renew(library: Library, comment: Comment) -> None:
    library.renew_copies()
    assert not LibraryFiles(library.folder).copies.exists()


def test_a_restored_file_is_erased_by_the_list_that_was_kept_elsewhere(
    library: Library, comment: Comment, shelf: Shelf, tmp_path: Path
) -> None:
    backup = tmp_path / "backup"
    library.close()
    shutil.copytree(library.folder, backup)
    library = shelf.reopen(library)
    with library.write("erase") as unit:
        unit.erase([Erasure(_mark(unit), ErasureScope.COMMENTS, LATER)])
        kept = unit.erasures.list_all()
    library.close()
    shutil.rmtree(library.folder)
    shutil.copytree(backup, library.folder)
    restored = shelf.reopen(library)
    with restored.write("erase") as unit:
        assert unit.comments.find(comment.id) == comment
        unit.erase(kept)
    assert _on_disk(restored) == []
