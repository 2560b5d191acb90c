"""What readers are owed: everything on request, nothing after they wish so, no more than agreed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.domain.comment import CommentState, ReaderDetails
from editor_app.domain.comment_rules import CommentRules, DeskRules
from editor_app.domain.erasure import ErasureScope
from editor_app.domain.errors import InvalidFieldError
from editor_app.services import erasure_ledger
from editor_app.services.privacy import erase_person, erase_readers_of, held_about
from editor_app.services.session import Session, open_session
from editor_app.services.triage import set_comment_note
from editor_app.storage.library import Access
from tests.unit.services.conftest import StillClock
from tests.unit.services.newsroom import (
    BUS,
    JONAS,
    MARLIES,
    comment,
    fill,
    reader,
    set_rules,
)

MAIL = "jonas.petersen@post.example"
IP_ADDRESS = "203.0.113.77"


@pytest.fixture(autouse=True)
def _filled(session: Session) -> None:
    fill(session)
    with session.library.write("test") as uow:
        uow.reader_details.put_many(
            [
                ReaderDetails(JONAS, MAIL, IP_ADDRESS, "2026-05"),
                ReaderDetails(MARLIES, "marlies@post.example", IP_ADDRESS),
            ]
        )


def _on_disk(session: Session, text: str) -> bool:
    files = [path for path in session.library.folder.rglob("*") if path.is_file()]
    return any(text.encode() in path.read_bytes() for path in files)


def test_a_person_is_told_everything_that_is_held(session: Session) -> None:
    set_comment_note(session, JONAS, "Ruft oft an.")
    (held,) = held_about(session, f" {MAIL.upper()} ")
    assert held.comment == comment(session, JONAS)
    assert held.headline == "Nachtbus fährt"
    assert held.details == ReaderDetails(JONAS, MAIL, IP_ADDRESS, "2026-05")
    assert [version.note for version in held.versions] == ["Ruft oft an.", ""]
    assert held_about(session, "niemand@post.example") == ()
    assert held_about(session, "") == ()


def test_a_person_s_data_is_erased_and_the_comments_stay(session: Session) -> None:
    changes = erase_person(session, MAIL, ErasureScope.DETAILS)
    assert JONAS in changes.ids
    assert held_about(session, MAIL) == ()
    assert comment(session, JONAS).text == "Elf Menschen je Fahrt."
    assert not _on_disk(session, MAIL)
    assert _on_disk(session, "marlies@post.example")


def test_names_and_texts_are_erased_when_that_is_wished(session: Session) -> None:
    erase_person(session, MAIL, ErasureScope.COMMENTS)
    with session.library.read() as uow:
        assert uow.comments.find(JONAS) is None
        place = {c.id: c for c in uow.comments.threads_of([BUS])[BUS]}[JONAS]
    assert (place.state, place.number, place.parent_id) == (CommentState.REMOVED, "1.1", MARLIES)
    for words in (MAIL, "Jonas Petersen", "Elf Menschen je Fahrt."):
        assert not _on_disk(session, words)


def test_a_single_comment_is_erased_for_whoever_left_no_address(session: Session) -> None:
    erase_readers_of(session, [MARLIES], ErasureScope.COMMENTS)
    assert not _on_disk(session, "Marlies H.")
    assert comment(session, JONAS).parent_id == MARLIES


def test_a_narrow_erasure_can_be_widened_later(session: Session) -> None:
    erase_readers_of(session, [JONAS], ErasureScope.DETAILS)
    erase_readers_of(session, [JONAS], ErasureScope.COMMENTS)
    assert not _on_disk(session, "Jonas Petersen")
    erase_readers_of(session, [JONAS], ErasureScope.DETAILS)
    with session.library.read() as uow:
        assert uow.erasures.find_many([JONAS])[JONAS].scope is ErasureScope.COMMENTS


@pytest.mark.parametrize("email", ["", "  ", "jonas"])
def test_no_address_erases_nobody(session: Session, email: str) -> None:
    with pytest.raises(InvalidFieldError, match="e-mail") as raised:
        erase_person(session, email, ErasureScope.COMMENTS)
    assert "jonas" not in str(raised.value)
    assert len(held_about(session, MAIL)) == 1


def test_the_library_s_own_copies_do_not_hold_the_person(session: Session) -> None:
    copies = session.library.folder / "copies"
    copies.mkdir()
    for name in ("2026-11-01-080000-before-version-3.sqlite3", "2026-11-02-080000-damaged.sqlite3"):
        shutil.copyfile(session.library.folder / "library.sqlite3", copies / name)
    erase_person(session, MAIL, ErasureScope.COMMENTS)
    (copy,) = copies.iterdir()
    assert copy.name.endswith("after-erasure.sqlite3")
    assert not _on_disk(session, MAIL)


def test_copies_that_could_not_be_renewed_are_when_the_library_is_opened_next(
    session: Session, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = session.library.folder / "copies"
    copies.mkdir()
    shutil.copyfile(session.library.folder / "library.sqlite3", copies / "alt.sqlite3")

    def fail(_library: object) -> None:
        raise OSError("full")

    monkeypatch.setattr("editor_app.services.privacy.renew_copies", fail)
    with pytest.raises(OSError, match="full"):
        erase_person(session, MAIL, ErasureScope.DETAILS)
    session.close()
    with open_session(session.library.folder, clock=clock) as again:
        assert not (copies / "alt.sqlite3").exists()
        assert not _on_disk(again, MAIL)


def test_a_backup_that_is_brought_back_does_not_bring_the_person_back(
    session: Session, clock: StillClock, tmp_path: Path
) -> None:
    folder, backup = session.library.folder, tmp_path / "backup"
    session.close()
    shutil.copytree(folder, backup)
    with open_session(folder, clock=clock) as opened:
        erase_person(opened, MAIL, ErasureScope.COMMENTS)
    shutil.rmtree(folder)
    shutil.copytree(backup, folder)
    (folder / "copies").mkdir()
    shutil.copyfile(backup / "library.sqlite3", folder / "copies" / "alt.sqlite3")
    with open_session(folder, clock=clock) as restored:
        assert held_about(restored, MAIL) == ()
        for words in (MAIL, "Jonas Petersen"):
            assert not _on_disk(restored, words)


def test_what_is_remembered_outside_names_nobody(session: Session) -> None:
    erase_person(session, MAIL, ErasureScope.COMMENTS)
    with session.library.read() as uow:
        publication = uow.publication()
        listed = set(uow.erasures.list_all())
    assert set(erasure_ledger.remembered_erasures(publication.id)) == listed
    ledger = erasure_ledger._ledger(publication.id).read_text("utf-8")
    assert "jonas" not in ledger.lower()
    with erasure_ledger._ledger(publication.id).open("a") as file:
        file.write('nonsense\n["a"]\n["b", "all", "never"]\n[1, 2, 3]\n')
    assert set(erasure_ledger.remembered_erasures(publication.id)) == listed


def test_old_addresses_expire_when_the_library_is_opened_once_a_day(
    session: Session, clock: StillClock
) -> None:
    with session.library.write("test") as uow:
        uow.save(replace(uow.comments.get(JONAS), created_at=clock.moment - timedelta(days=31)))
    session.close()
    with open_session(session.library.folder, clock=clock) as opened:
        assert held_about(opened, MAIL)[0].details.ip_address == ""
        assert held_about(opened, "marlies@post.example")[0].details.ip_address == IP_ADDRESS
    clock.moment += timedelta(days=40)
    with open_session(session.library.folder, Access.READ, clock=clock) as reading:
        assert _on_disk(reading, IP_ADDRESS)
    with open_session(session.library.folder, clock=clock) as opened:
        assert not _on_disk(opened, IP_ADDRESS)
        assert held_about(opened, MAIL)[0].details.email == MAIL


def test_the_publication_says_how_long_addresses_are_kept(
    session: Session, clock: StillClock
) -> None:
    set_rules(session, CommentRules(desk=DeskRules(ip_days=0, email_months=2)))
    session.close()
    clock.moment += timedelta(days=50)
    with open_session(session.library.folder, clock=clock) as opened:
        assert held_about(opened, MAIL)[0].details.ip_address == IP_ADDRESS
    clock.moment += timedelta(days=15)
    with open_session(session.library.folder, clock=clock) as opened:
        assert held_about(opened, MAIL) == ()
        assert comment(opened, JONAS).author_name == "Jonas Petersen"


def test_a_reader_who_has_no_comment_yet_can_be_erased_ahead(session: Session) -> None:
    erase_person(session, "neu@post.example", ErasureScope.DETAILS)
    late = reader("Neu", "Hallo.")
    with session.library.write("test") as uow:
        uow.save(late)
        uow.reader_details.put_many([ReaderDetails(late.id, "NEU@post.example")])
    assert held_about(session, "neu@post.example") == ()
