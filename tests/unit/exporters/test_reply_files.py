"""The newsroom's replies as files of their own: for WordPress, as a table, as JSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from editor_app.domain.comment import Comment, CommentState, ReplyState
from editor_app.domain.person import Person
from editor_app.domain.wordpress_origin import REPLY_META
from editor_app.exporters.contract import ExportedFiles
from editor_app.exporters.registry import find_exporter
from editor_app.importers.contract import ImportContext, ImportedComment
from editor_app.importers.errors import ImportFileError
from editor_app.importers.registry import find_importer
from editor_app.site.edition import Edition, EditionArticle
from tests.unit.exporters.sites import Site
from tests.unit.site.editions import LENA, NOON, article, comment, edition_of, entry

SITE = "wxr:https://talblatt.example/zeitung"
WP = {"wp": "http://wordpress.org/export/1.2/"}
BUS = replace(article("nachtbus"), origin=f"{SITE}:post:12")
LENA_OF_WORDPRESS = replace(LENA, origin=f"{SITE}:author:lena")

QUESTION = replace(comment(BUS.id, "Marlies"), origin=f"{SITE}:comment:17")
FROM_ELSEWHERE = replace(comment(BUS.id, "Aus CSV"), origin="comments:nachtbus:1")


def _reply(name: str, to: Comment | None, text: str = "Ja.") -> Comment:
    return replace(
        comment(BUS.id, name),
        parent_id=to.id if to else None,
        author_name="Lena Brandt",
        person_id=LENA.id,
        created_at=datetime(2026, 11, 24, 8, 30, 5, tzinfo=UTC),
        html=f"<p>{text}</p>",
        text=text,
        reply_state=ReplyState.OUTBOX,
    )


def _edition(*entries: EditionArticle, person: Person = LENA_OF_WORDPRESS) -> Edition:
    return replace(edition_of(*entries), people=(person,))


def _write(name: str, edition: Edition, folder: Path) -> tuple[bytes, ExportedFiles]:
    exporter = find_exporter(name)
    target = folder / f"antworten{exporter.suffix}"
    written = exporter.export(edition, Site(edition, {}).media, target)
    return target.read_bytes(), written


def _wordpress(edition: Edition, folder: Path) -> tuple[etree._Element, ExportedFiles]:
    data, written = _write("replies-wxr", edition, folder)
    return etree.fromstring(data), written


def _texts(element: etree._Element, path: str) -> list[str]:
    return [found.text or "" for found in element.iterfind(path, WP)]


def test_wordpress_gets_the_reply_under_its_own_numbers(tmp_path: Path) -> None:
    reply = _reply("antwort", QUESTION, "Ja &amp; <strong>nein</strong>.")
    root, written = _wordpress(_edition(entry(BUS, (QUESTION, reply))), tmp_path)

    (item,) = root.iterfind("channel/item")
    assert _texts(item, "title") == [BUS.headline]
    assert _texts(item, "wp:post_id") == ["12"]
    assert _texts(item, "wp:post_date") == ["2026-11-23 14:32:00"]
    assert _texts(item, "wp:post_date_gmt") == ["2026-11-23 13:32:00"]
    (found,) = item.iterfind("wp:comment", WP)
    assert _texts(found, "wp:comment_parent") == ["17"]
    assert _texts(found, "wp:comment_content") == ["<p>Ja &amp; <strong>nein</strong>.</p>"]
    assert _texts(found, "wp:comment_date") == ["2026-11-24 09:30:05"]
    assert _texts(found, "wp:comment_author") == ["Lena Brandt"]
    assert _texts(found, "wp:comment_author_email") == [""]
    assert _texts(found, "wp:commentmeta/wp:meta_key") == [REPLY_META]
    assert _texts(found, "wp:commentmeta/wp:meta_value") == [reply.id]
    assert written.reply_ids == (reply.id,)
    assert written.notes == ()


def test_only_replies_go_to_wordpress(tmp_path: Path) -> None:
    confirmed = replace(_reply("alt", QUESTION), reply_state=ReplyState.CONFIRMED)
    edition = _edition(entry(BUS, (QUESTION, confirmed, _reply("neu", QUESTION))))

    root, _ = _wordpress(edition, tmp_path)

    assert len(root.findall(".//wp:comment", WP)) == 1


def test_a_post_that_wordpress_would_not_find_again_stays_invisible(tmp_path: Path) -> None:
    root, _ = _wordpress(_edition(entry(BUS, (QUESTION, _reply("a", QUESTION)))), tmp_path)

    assert _texts(root, ".//wp:status") == ["draft"]


def test_the_author_can_be_matched_with_a_user_of_the_site(tmp_path: Path) -> None:
    root, _ = _wordpress(_edition(entry(BUS, (QUESTION, _reply("a", QUESTION)))), tmp_path)

    assert _texts(root, ".//wp:author_login") == ["lena"]
    assert _texts(root, ".//wp:author_email") == [""]
    assert _texts(root, ".//wp:comment_user_id") == _texts(root, ".//wp:author_id") == ["1"]


def test_an_answer_to_an_answer_follows_it_in_the_file(tmp_path: Path) -> None:
    first = _reply("b-erst", QUESTION)
    second = replace(_reply("a-dann", first), created_at=NOON)
    edition = _edition(entry(BUS, (second, first, QUESTION)))

    root, written = _wordpress(edition, tmp_path)

    numbers, parents = (_texts(root, f".//wp:comment_{name}") for name in ("id", "parent"))
    assert parents == ["17", numbers[0]]
    assert int(numbers[0]) < int(numbers[1])
    assert written.reply_ids == (first.id, second.id)


def test_a_reply_under_a_hidden_comment_still_finds_it(tmp_path: Path) -> None:
    hidden = replace(QUESTION, state=CommentState.HIDDEN)

    root, _ = _wordpress(_edition(entry(BUS, (hidden, _reply("a", hidden)))), tmp_path)

    assert _texts(root, ".//wp:comment_parent") == ["17"]


def test_what_wordpress_cannot_place_is_left_out_and_said(tmp_path: Path) -> None:
    home = replace(article("eigener"), origin="")
    own = replace(_reply("eigen", None), article_id=home.id)
    corrected = replace(_reply("korrigiert", QUESTION), origin=f"{SITE}:comment:20")
    comments = (QUESTION, FROM_ELSEWHERE, _reply("ok", QUESTION), _reply("fremd", FROM_ELSEWHERE))
    edition = _edition(entry(BUS, (*comments, corrected)), entry(home, (own,)))

    root, written = _wordpress(edition, tmp_path)

    assert len(root.findall(".//wp:comment", WP)) == len(written.reply_ids) == 1
    assert [str(note) for note in written.notes] == [
        "Replies to what WordPress does not have, left out: 2.",
        "Corrections of replies that WordPress has already, left out: 1. Please change them there.",
    ]


def test_a_file_of_replies_is_not_imported_as_articles(tmp_path: Path) -> None:
    _write("replies-wxr", _edition(entry(BUS, (QUESTION, _reply("a", QUESTION)))), tmp_path)
    path = tmp_path / "antworten.xml"

    with pytest.raises(ImportFileError, match="on their way out"):
        tuple(find_importer(path).read(path, ImportContext()))


def _table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_table_and_json_say_the_same_of_every_reply(tmp_path: Path) -> None:
    reply = replace(_reply("antwort", QUESTION), corrected_at=NOON)
    own = _reply("oben", None)
    edition = _edition(entry(BUS, (QUESTION, reply, own)))

    table, written = _write("replies-csv", edition, tmp_path)
    listed, _ = _write("replies-json", edition, tmp_path)

    rows = json.loads(listed)
    assert _table(table) == rows
    assert written.reply_ids == (reply.id, own.id)
    first = rows[0]
    assert (first["article"], first["article_origin"]) == ("nachtbus", BUS.origin)
    assert first["address"] == "https://talblatt.example/zeitung/stadt/nachtbus.html#k1.1"
    assert (first["id"], first["number"]) == (reply.id, "1.1")
    assert (first["parent"], first["parent_origin"]) == (QUESTION.id, f"{SITE}:comment:17")
    assert first["parent_number"] == "1"
    assert (first["author"], first["badge"]) == ("Lena Brandt", "Autorin")
    assert (first["date"], first["corrected"]) == ("2026-11-24T08:30:05Z", "2026-11-23T13:32:00Z")
    assert (first["text"], first["html"]) == ("Ja.", "<p>Ja.</p>")
    assert rows[1]["parent"] == ""


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "-1", "\t=1", "Ja\n=cmd|' /C calc'!A0"])
def test_no_cell_is_a_formula(text: str, tmp_path: Path) -> None:
    data, _ = _write("replies-csv", _edition(entry(BUS, (_reply("a", None, text),))), tmp_path)

    cell = _table(data)[0]["text"]
    assert not any(line.lstrip().startswith(tuple("=+-@")) for line in cell.splitlines())


@pytest.mark.parametrize("name", ["replies-csv", "replies-json"])
def test_what_was_written_can_be_read_back(name: str, tmp_path: Path) -> None:
    reply = _reply("antwort", QUESTION, "@Marlies Ja.")
    _write(name, _edition(entry(BUS, (QUESTION, reply))), tmp_path)
    (path,) = tmp_path.iterdir()

    items = find_importer(path).read(path, ImportContext())
    (item,) = (item for item in items if isinstance(item, ImportedComment))

    assert item.comment.text == "@Marlies Ja."
    assert item.comment.state is CommentState.VISIBLE
    assert (item.answers, item.reply_id) == (QUESTION.id, reply.id)
