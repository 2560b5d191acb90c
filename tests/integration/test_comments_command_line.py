"""Reading, judging, answering and erasing on the command line."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor_app.cli.app import run
from editor_app.domain.comment import CommentState
from editor_app.services.session import open_session
from editor_app.services.triage import remove_comments, set_comment_state

Run = Callable[..., tuple[int, str, str]]
MAIL = "kanarie.jo@post.example"
IP_ADDRESS = "203.0.113.77"
TABLE = f"""article,id,parent,author,text,state,email,ip,created
nachtbus,1,,Jo,Fährt er auch sonntags?,visible,{MAIL},{IP_ADDRESS},2026-11-20T10:00
nachtbus,2,,Mo,Schön.,visible,mo@post.example,,2026-11-20T11:00
nachtbus,3,1,Kai,Siehe https://a.example,pending,,,2026-11-20T12:00
"""


@pytest.fixture
def druckreif(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run one command in this process; returns exit code, output and errors."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def call(*words: object) -> tuple[int, str, str]:
        code = run([str(word) for word in words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture
def library(druckreif: Run, tmp_path: Path) -> Path:
    """A library with an article that can be published, and three comments."""
    folder, text, table = tmp_path / "T.druckreif", tmp_path / "nachtbus.md", tmp_path / "k.csv"
    text.write_text("---\ntitle: Nachtbus\nslug: nachtbus\n---\n\nDer Bus fährt wieder.\n", "utf-8")
    table.write_text(TABLE, "utf-8")
    assert druckreif("new", folder, "--title", "Talblatt", "--author", "Lena Brandt")[0] == 0
    assert druckreif("import", folder, text)[0] == 0
    fields = ("author=Lena Brandt", "category=Stadt", "status=published")
    assert druckreif("set", folder, "nachtbus", *fields)[0] == 0
    code, _, error = druckreif("import", folder, table)
    assert code == 0, error
    return folder


def _json(druckreif: Run, *words: object) -> Any:  # noqa: ANN401 - JSON is anything
    code, out, err = druckreif(*words, "--json")
    assert code == 0, err
    return json.loads(out)


def _comments(druckreif: Run, library: Path, *options: str) -> dict[str, Any]:
    return {c["author"]: c for c in _json(druckreif, "comments", library, *options)}


def test_ids_stay_whole_in_a_narrow_terminal(
    druckreif: Run, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    _, printed, _ = druckreif("comments", library)
    first = {line.split(" ")[0] for line in printed.splitlines()}
    assert {c["id"] for c in _json(druckreif, "comments", library)} <= first


def test_a_comment_of_ones_own_stands_below_the_article(druckreif: Run, library: Path) -> None:
    words = ("--as", "Lena Brandt", "--text", "Ab heute auch sonntags.")
    assert druckreif("reply", library, "nachtbus", *words)[0] == 0
    own = _comments(druckreif, library)["Lena Brandt"]
    assert (own["parent"], own["reply_state"]) == (None, "outbox")
    code, _, error = druckreif("reply", library, "tagbus", *words)
    assert (code, error.strip()) == (
        1,
        "There is no comment and no article “tagbus” in this library.",
    )


def test_the_lists_of_the_inbox(druckreif: Run, library: Path) -> None:
    assert list(_comments(druckreif, library, "--open")) == ["Jo", "Mo", "Kai"]
    jo = _comments(druckreif, library)["Jo"]
    assert (jo["number"], jo["headline"]) == ("1", "Nachtbus")
    assert (jo["open"], jo["question"]) == (True, True)
    assert _comments(druckreif, library)["Kai"]["answers"] == "1"
    assert list(_comments(druckreif, library, "--search", "sonntags")) == ["Jo"]
    assert _comments(druckreif, library, "--hidden") == {}
    assert len(_comments(druckreif, library, "--all", "--article", "nachtbus")) == 3
    code, out, _ = druckreif("comments", library, "--open")
    assert code == 0
    assert "Fährt er auch" in out
    assert "question" in out
    assert druckreif("comments", library, "--open", "--spam")[0] == 2
    assert druckreif("comments", library, "--article", "gibtsnicht")[0] == 1


def test_a_comment_is_judged(druckreif: Run, library: Path) -> None:
    kai = _comments(druckreif, library)["Kai"]["id"]
    options = ("--state", "spam", "--done", "--note", "Kennen wir.")
    judged = _json(druckreif, "comment", library, kai, *options)
    assert (judged["state"], judged["done"], judged["note"]) == ("spam", True, "Kennen wir.")
    assert judged["number"] == "1.1"
    assert list(_comments(druckreif, library, "--spam")) == ["Kai"]
    again = _json(druckreif, "comment", library, kai, "--state", "visible", "--not-done")
    assert (again["open"], again["done"]) == (True, False)
    assert "state: visible" in druckreif("comment", library, kai)[1]
    assert druckreif("comment", library, "gibtsnicht")[0] == 1
    assert druckreif("comment", library, kai, "--state", "removed")[0] == 2


def test_a_reply_goes_out_with_the_next_export(
    druckreif: Run, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jo = _comments(druckreif, library)["Jo"]["id"]
    typed = io.TextIOWrapper(io.BytesIO(b"Ja, *auch* sonntags.\n"), "ascii")
    monkeypatch.setattr(sys, "stdin", typed)
    reply = _json(druckreif, "reply", library, jo, "--as", "lena brandt", "--text", "-")
    assert (reply["number"], reply["author"]) == ("1.2", "Lena Brandt")
    assert (reply["html"], reply["reply_state"]) == ("<p>Ja, <em>auch</em> sonntags.</p>", "outbox")
    assert list(_comments(druckreif, library, "--outbox")) == ["Lena Brandt"]
    assert _comments(druckreif, library)["Jo"]["answer"] == "outbox"
    exported = _json(druckreif, "export", library, tmp_path / "aus")
    assert exported["replies"] == [reply["id"]]
    page = (tmp_path / "aus" / "stadt" / "nachtbus.html").read_text("utf-8")
    assert "Ja, <em>auch</em> sonntags." in page
    assert _comments(druckreif, library, "--outbox") == {}
    assert _comments(druckreif, library)["Lena Brandt"]["reply_state"] == "exported"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--as", "Niemand", "--text", "Ja."), "nobody called “Niemand”"),
        (("--text", "  "), "empty"),
    ],
)
def test_what_cannot_be_answered_is_one_sentence(
    druckreif: Run, library: Path, options: tuple[str, ...], words: str
) -> None:
    jo = _comments(druckreif, library)["Jo"]["id"]
    code, out, error = druckreif("reply", library, jo, *options)
    assert (code, out) == (1, "")
    assert words in error
    assert error.count("\n") == 1


def test_the_answer_to_a_removed_comment_stays_in_its_place(druckreif: Run, library: Path) -> None:
    jo = _comments(druckreif, library)["Jo"]["id"]
    with open_session(library) as session:
        remove_comments(session, [jo])
    _, out, _ = druckreif("show", library, "nachtbus")
    places = [out.index(words) for words in ("1  Comment removed", "1.1  Kai", "2  Mo")]
    assert places == sorted(places)
    shown = _json(druckreif, "show", library, "nachtbus")
    first = shown["comments"][0]
    assert (first["state"], first["text"]) == ("removed", "")
    assert [c["number"] for c in first["replies"]] == ["1.1"]
    assert shown["comment_count"] == 2


def test_spam_that_was_removed_leaves_no_trace(druckreif: Run, library: Path) -> None:
    mo = _comments(druckreif, library)["Mo"]["id"]
    with open_session(library) as session:
        set_comment_state(session, [mo], CommentState.SPAM)
        remove_comments(session, [mo])
    shown = _json(druckreif, "show", library, "nachtbus")
    assert [c["number"] for c in shown["comments"]] == ["1"]


def test_nothing_that_is_printed_or_exported_holds_a_reader_s_data(
    druckreif: Run, library: Path, tmp_path: Path
) -> None:
    jo = _comments(druckreif, library)["Jo"]["id"]
    printed = [
        druckreif("comments", library),
        druckreif("comments", library, "--json"),
        druckreif("comment", library, jo, "--json"),
        druckreif("list", library, "comments", "--json"),
        druckreif("show", library, "nachtbus", "--json"),
        druckreif("search", library, "sonntags", "--json"),
        druckreif("reply", library, jo, "--text", "Ja.", "--json"),
        druckreif("reply", library, "gibtsnicht", "--text", "Ja."),
        druckreif("export", library, tmp_path / "aus", "--json"),
        druckreif("privacy", library, "erase", "--email", "kanarie.jo"),
    ]
    files = [path.read_bytes() for path in (tmp_path / "aus").rglob("*") if path.is_file()]
    assert len(files) > 5
    for secret in (MAIL, IP_ADDRESS, "kanarie"):
        assert not any(secret in out + error for _, out, error in printed)
        assert not any(secret.encode() in data for data in files)


def test_a_reader_is_told_and_erased(druckreif: Run, library: Path) -> None:
    code, out, _ = druckreif("privacy", library, "export", "--email", MAIL.upper())
    (held,) = json.loads(out)["comments"]
    assert code == 0
    assert (held["email"], held["text"], held["headline"]) == (
        MAIL,
        "Fährt er auch sonntags?",
        "Nachtbus",
    )
    assert held["versions"][0]["text"] == held["text"]
    code, out, _ = druckreif("privacy", library, "erase", "--email", MAIL, "--comments")
    assert code == 0
    assert "Comments concerned: 1." in out
    assert MAIL not in out
    assert json.loads(druckreif("privacy", library, "export", "--email", MAIL)[1]) == {
        "comments": []
    }
    assert list(_comments(druckreif, library)) == ["Mo", "Kai"]
    shown = _json(druckreif, "show", library, "nachtbus")
    assert "sonntags" not in json.dumps(shown)
    assert not any(
        b"sonntags" in path.read_bytes() for path in library.rglob("*") if path.is_file()
    )
