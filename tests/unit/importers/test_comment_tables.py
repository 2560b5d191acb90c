"""Comments from tables and JSON, the names of their fields, and what they leave unsaid."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_app.domain.comment import CommentState
from editor_app.domain.identity import derived_id
from editor_app.importers.errors import ImportFileError
from tests.unit.importers.imported import Imported, import_path, import_text


def from_table(folder: Path, *lines: str) -> Imported:
    return import_text(folder, "\n".join(lines) + "\n", "kommentare.csv")


def from_json(folder: Path, *entries: dict[str, object]) -> Imported:
    return import_text(folder, json.dumps(entries, ensure_ascii=False), "kommentare.json")


def test_a_table_says_who_wrote_what_when_and_where(tmp_path: Path) -> None:
    found = from_table(
        tmp_path,
        "article,id,parent,author,email,url,ip,date,text,state,reply_by,consent_version",
        "nachtbus,1,,Marlies,m@x.example,https://m.example,203.0.113.7,2026-11-23T15:00:00Z,"
        '"Fährt er',
        "",
        'auch sonntags?",visible,,2026-05',
        "nachtbus,2,1,,,,,23.11.2026 um 16:30 Uhr,Ja.,sichtbar,Lena Brandt,",
    )

    question, answer = found.comment_items
    assert found.article_names == ("nachtbus",)
    assert question.comment.html == "<p>Fährt er</p><p>auch sonntags?</p>"
    assert question.comment.author_url == "https://m.example"
    assert question.details is not None
    assert (question.details.email, question.details.ip_address) == ("m@x.example", "203.0.113.7")
    assert question.details.consent_version == "2026-05"
    assert answer.comment.parent_id == question.comment.id
    assert answer.comment.created_at == datetime(2026, 11, 23, 15, 30, tzinfo=UTC)
    assert [person.name for person in found.people.values()] == ["Lena Brandt"]
    assert answer.comment.person_id in found.people
    assert answer.comment.author_name == "Lena Brandt"


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("Artikel;Name;Kommentar", "nachtbus;Jo;Ja."),
        ("Slug\tAutor\tNachricht", "nachtbus\tJo\tJa."),
        ('"article"|"name"|"comment"', 'nachtbus|Jo|"Ja."'),
        ("\ufeffARTICLE,Author,Text", "nachtbus,Jo,Ja."),
    ],
)
def test_headings_may_be_german_and_parted_by_other_characters(
    heading: str, row: str, tmp_path: Path
) -> None:
    (comment,) = from_table(tmp_path, heading, row).comments

    assert (comment.author_name, comment.text) == ("Jo", "Ja.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_table_may_be_in_any_usual_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "kommentare.csv"
    path.write_bytes("article,text\r\nnachtbus,Größe – „so“\r\n".encode(encoding))

    assert import_path(path).comments[0].text == "Größe – „so“"


def test_broken_bytes_in_a_table_are_told(tmp_path: Path) -> None:
    path = tmp_path / "kommentare.csv"
    path.write_bytes(("article,text\nnachtbus," + "ä" * 200).encode() + b"\xff\n")

    found = import_path(path)

    assert found.comments[0].text == "ä" * 200 + "\ufffd"
    assert "text-damaged" in found.losses


def test_a_comment_that_says_nothing_of_its_state_waits(tmp_path: Path) -> None:
    found = from_table(tmp_path, "article,text,state", "nachtbus,Ja.,", "nachtbus,Nein.,rätselhaft")

    assert {comment.state for comment in found.comments} == {CommentState.PENDING}
    assert "1" in found.sentences("states-unknown")[0]


def test_what_a_table_cannot_say_is_reported(tmp_path: Path) -> None:
    found = from_table(
        tmp_path,
        "article,date,text",
        ",2026-11-23,Ohne Artikel",
        "nachtbus,2026-11-23,",
        "nachtbus,vorgestern,Ja.",
    )

    assert [comment.text for comment in found.comments] == ["Ja."]
    assert set(found.losses) == {"article-missing", "comments-empty", "dates-unreadable"}


def test_the_same_row_is_the_same_comment_without_an_id(tmp_path: Path) -> None:
    lines = ("article,author,text", "nachtbus,Jo,Ja.", "nachtbus,Jo,Nein.")
    before = from_table(tmp_path, *lines).comments
    after = from_table(tmp_path, lines[0], "nachtbus,Mo,Davor.", *lines[1:]).comments

    assert {comment.id for comment in before} < {comment.id for comment in after}


def test_an_address_and_a_short_address_mean_the_same_ids(tmp_path: Path) -> None:
    short = from_table(tmp_path, "article,id,text", "nachtbus,7,Ja.").comments
    long = from_table(
        tmp_path, "article,id,text", "https://talblatt.example/stadt/nachtbus.html,7,Ja."
    ).comments

    assert short[0].id == long[0].id


def test_a_parent_that_is_not_in_the_file_is_named_as_the_file_names_it(tmp_path: Path) -> None:
    (item,) = from_table(tmp_path, "article,parent,text", "nachtbus,3.1,Ja.").comment_items

    assert item.answers == "3.1"


def test_two_comments_with_one_id_are_told(tmp_path: Path) -> None:
    found = from_table(tmp_path, "article,id,text", "nachtbus,1,Ja.", "nachtbus,1,Nein.")

    assert [comment.text for comment in found.comments] == ["Ja."]
    assert "1" in found.sentences("comments-twice")[0]


def test_cells_guarded_against_formulas_are_read_as_what_was_written(tmp_path: Path) -> None:
    found = from_table(tmp_path, "article,author,text", "nachtbus,'=Jo,\"Ja.\n'- eins\"")

    assert found.comments[0].author_name == "=Jo"
    assert found.comments[0].text == "Ja.\n- eins"


def test_html_in_a_table_is_cleaned(tmp_path: Path) -> None:
    row = "nachtbus,\"<p onclick='x()'>Ja <img src='https://p.example/1.gif'></p>\""
    (comment,) = from_table(tmp_path, "article,html", row).comments

    assert "onclick" not in comment.html
    assert comment.text == "Ja https://p.example/1.gif"


def test_a_table_without_headings_is_refused_with_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "kommentare.csv"
    path.write_text("nachtbus,Ja.\n", "utf-8")

    with pytest.raises(ImportFileError, match=r"“kommentare.csv”.*“article”"):
        import_path(path, "comments-csv")


def test_json_has_the_same_fields(tmp_path: Path) -> None:
    found = from_json(
        tmp_path,
        {"article": "nachtbus", "id": 1, "author": "Jo", "text": "Nein.", "state": "approved"},
        {"article": "nachtbus", "id": 2, "parent": 1, "author": "Mo", "text": "Doch.", "x": [1]},
    )

    assert found.comments[1].parent_id == found.comments[0].id
    assert found.comments[0].state is CommentState.VISIBLE


def test_json_may_be_lines_or_several_lists(tmp_path: Path) -> None:
    lines = '{"article": "a", "text": "1"}\n{"article": "a", "text": "2"}\n'
    lists = '[{"article": "a", "text": "1"}]\n[{"article": "a", "text": "2"}]'

    for name, text in {"a.jsonl": lines, "a.json": lists}.items():
        assert [c.text for c in import_text(tmp_path, text, name).comments] == ["1", "2"]


def test_what_a_form_service_collects_from_the_page_can_be_read(tmp_path: Path) -> None:
    article_id = derived_id("article:x")
    found = from_json(
        tmp_path,
        {
            "article": article_id,
            "parent": "2.1",
            "comment": "Ja.",
            "author": "Jo",
            "email": "jo@x.example",
            "consent": "yes",
            "consent_version": "2026-05",
            "_date": "2026-11-23T15:00:00Z",
        },
    )

    (item,) = found.comment_items
    assert found.article_names == (article_id,)
    assert item.answers == "2.1"
    assert item.details is not None
    assert item.details.consent_version == "2026-05"
    assert item.comment.created_at is not None
