"""Readers' addresses, from the import to every file that leaves the library: found in none."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from editor_app.domain.comment import Comment, CommentState
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.exporters.ledger.write_ledger import LedgerForm
from editor_app.exporters.registry import EXPORTERS
from editor_app.services.create_sample import create_sample
from editor_app.services.export_edition import export_edition
from editor_app.services.export_ledger import export_ledger
from editor_app.services.import_files import import_files
from editor_app.services.replies import queue_reply
from editor_app.services.session import Session
from editor_app.storage.unit_of_work import UnitOfWork
from tests.unit.exporters.sites import unpacked

MAIL = "kanarie.vogel@leserin.example"
IP_ADDRESS = "203.0.113.213"
SLUG = "nachtbuslinie-7-kommt-zurueck"
"""An article of the sample publication."""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The sample publication with comments whose readers' addresses are canaries."""
    folder = tmp_path_factory.mktemp("canaries")
    rows = [
        f"{SLUG},{n},,Kanarie,{MAIL},{IP_ADDRESS},Was die Kanarie schreibt.,{state.value}"
        for n, state in enumerate(CommentState)
    ]
    table = folder / "kommentare.csv"
    table.write_text("\n".join(["article,id,parent,author,email,ip,text,state", *rows]), "utf-8")
    with create_sample(folder / "Talblatt.druckreif") as opened:
        import_files(opened, [table])
        with opened.library.read() as uow:
            lena, *_ = uow.people.list_all()
            asked = next(c for c in _canaries(uow) if c.state is CommentState.VISIBLE)
        queue_reply(opened, ReplyDraft(asked.id, asked.article_id, "Danke.", lena.id))
        yield opened


def _canaries(uow: UnitOfWork) -> list[Comment]:
    article = uow.articles.find(SLUG)
    assert article is not None
    return [c for c in uow.comments.for_article(article.id) if c.author_name == "Kanarie"]


def _forms(secret: str) -> dict[str, bytes]:
    """A secret as it is, and as programs write it: encoded, or hashed as for a portrait."""
    data = secret.encode()
    hashes = ("md5", "sha1", "sha256")
    return {
        "plain": data,
        "capitals": data.upper(),
        "quoted": quote(secret).encode(),
        "base64": base64.b64encode(data).rstrip(b"=")[:-1],
        "utf-16": secret.encode("utf-16-le"),
        **{name: hashlib.new(name, data).hexdigest().encode() for name in hashes},
    }


def _leaks(files: dict[str, bytes]) -> list[str]:
    return [
        f"{path}: {name} of {secret}"
        for secret in (MAIL, IP_ADDRESS)
        for name, form in _forms(secret).items()
        for path, data in files.items()
        if form in data or form in path.encode()
    ]


def test_the_canaries_are_in_the_library(session: Session) -> None:
    with session.library.read() as uow:
        details = [uow.reader_details.find(comment.id) for comment in _canaries(uow)]
    assert {(d.email, d.ip_address) for d in details if d} == {(MAIL, IP_ADDRESS)}


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(EXPORTERS))
@pytest.mark.parametrize("as_zip", [False, True])
def test_no_file_that_leaves_the_library_has_them(
    session: Session, name: str, as_zip: bool, tmp_path: Path
) -> None:
    target = tmp_path / f"aus{EXPORTERS[name].suffix}"

    export_edition(session, target, format_name=name, as_zip=as_zip)

    files = unpacked(target)
    assert _leaks(files) == []
    if name != "replies-wxr":  # the sample did not come from WordPress
        assert any(b"Danke." in data for data in files.values())


@pytest.mark.parametrize("form", list(LedgerForm))
def test_the_ledger_of_credits_does_not_have_them(
    session: Session, form: LedgerForm, tmp_path: Path
) -> None:
    target = tmp_path / f"nachweise.{form.value}"

    export_ledger(session, target, form)

    assert _leaks(unpacked(target)) == []


def test_a_canary_in_a_packed_file_would_be_found(tmp_path: Path) -> None:
    path = tmp_path / "mappe.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", f"<t>{MAIL}</t>")
        archive.writestr("innen.zip", b"")

    assert _leaks(unpacked(path)) == [f"mappe.xlsx!xl/sharedStrings.xml: plain of {MAIL}"]
