"""Files of comments that are broken, endless or made to harm."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.comment import Comment
from editor_app.importers.errors import FileTooLargeError, ImportFileError
from editor_app.text.reader_html import sanitise_comment
from tests.unit.importers.comment_samples import (
    disqus,
    disqus_post,
    disqus_thread,
    isso,
    rest_comment,
)
from tests.unit.importers.imported import Imported, import_path, import_text
from tests.unit.text.hostile_payloads import read_bleach, read_dompurify
from tests.unit.text.test_hostile_text import reader_dangers


def from_disqus(folder: Path, *parts: str) -> Imported:
    return import_text(folder, disqus(*parts), "disqus.xml")


def from_table(folder: Path, *lines: str) -> Imported:
    return import_text(folder, "\n".join(lines) + "\n", "kommentare.csv")


def by_text(imported: Imported) -> dict[str, Comment]:
    return {comment.text: comment for comment in imported.comments}


CIRCLE = (
    disqus_thread(1),
    disqus_post(1, "<p>a</p>", parent=2),
    disqus_post(2, "<p>b</p>", parent=1),
    disqus_post(3, "<p>c</p>", parent=1),
    disqus_post(4, "<p>d</p>", parent=4),
)


def test_comments_that_answer_each_other_in_a_circle_stand_at_the_top(tmp_path: Path) -> None:
    found = by_text(from_disqus(tmp_path, *CIRCLE))

    assert [found[text].parent_id for text in "abd"] == [None] * 3
    assert found["c"].parent_id == found["a"].id


def test_a_thread_ten_thousand_deep_is_read_in_no_time(tmp_path: Path) -> None:
    lines = [f"nachtbus,{n},{n - 1 if n > 1 else ''},Ja." for n in range(10_000, 0, -1)]

    found = from_table(tmp_path, "article,id,parent,text", *lines)

    assert found.comments[0].parent_id is None
    assert found.comments[-1].parent_id == found.comments[-2].id


HOSTILE_JSON = {
    "open objects": '{"article":' * 50_000,
    "open lists": "[" * 200_000,
    "no end": '[{"article": "a", "text": "' + "x" * 10_000_000,
    "breaks off": '[{"article": "a", "text": "x"}, {"article": "a", "te',
    "numbers": '[{"article": "a", "text": ' + "9" * 100_000 + "}]",
    "a list of texts": '["a", "b"]',
    "two closed": '[{"article": "a", "text": "x"}]}}',
}


@pytest.mark.parametrize("name", sorted(HOSTILE_JSON))
def test_hostile_json_is_refused_with_one_sentence(name: str, tmp_path: Path) -> None:
    path = tmp_path / "kommentare.json"
    path.write_text(HOSTILE_JSON[name], "utf-8")

    with pytest.raises(ImportFileError) as caught:
        import_path(path, "comments-json")

    text = str(caught.value)
    assert text.endswith(".")
    assert "kommentare.json" in text


HOSTILE_TABLES = {
    "open cell": 'article,text\nnachtbus,"' + "x" * 3_000_000,
    "long line": "article,text\nnachtbus," + "x" * 3_000_000,
    "long cell": "article,text\nnachtbus," + "x" * 200_000,
    "zero bytes": "article,text\nnachtbus,a\0b",
}


@pytest.mark.parametrize("name", sorted(HOSTILE_TABLES))
def test_a_hostile_table_is_refused_with_one_sentence(name: str, tmp_path: Path) -> None:
    path = tmp_path / "kommentare.csv"
    path.write_text(HOSTILE_TABLES[name], "utf-8")

    with pytest.raises(ImportFileError) as caught:
        import_path(path, "comments-csv")

    assert "kommentare.csv" in str(caught.value)


def test_entities_of_an_export_s_own_are_refused(tmp_path: Path) -> None:
    text = disqus(disqus_thread(1), disqus_post(1))
    doctype = '<!DOCTYPE disqus [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    path = tmp_path / "disqus.xml"
    path.write_text(text.replace("?>\n", f"?>\n{doctype}\n", 1), "utf-8")

    with pytest.raises(ImportFileError, match="entities"):
        import_path(path)


def test_more_comments_under_one_article_than_anybody_could_read_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_app.importers.comment_files.shelf.MAX_COMMENTS", 10)

    with pytest.raises(FileTooLargeError):
        from_table(tmp_path, "article,text", *[f"nachtbus,{n}" for n in range(11)])


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
ROWS = st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=12)


@given(ROWS)
def test_any_table_is_comments_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("table")
    lines = "\n".join(",".join(row) for row in rows)
    try:
        found = import_text(folder, f"article,id,parent,text\n{lines}", "kommentare.csv")
    except ImportFileError as error:
        complaint = str(error)
    else:
        ids = [comment.id for comment in found.comments]
        assert len(ids) == len(set(ids))
        return
    assert "kommentare.csv" in complaint


def _as_table(attacks: list[str], folder: Path) -> Path:
    path = folder / "kommentare.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["article", "id", "author", "url", "text", "html"])
        rows.writerows(["nachtbus", n, a, a, a, ""] for n, a in enumerate(attacks))
        rows.writerows(["nachtbus", f"h{n}", a, a, "", a] for n, a in enumerate(attacks))
    return path


def _as_json(attacks: list[str], folder: Path) -> Path:
    path = folder / "kommentare.json"
    entries = [{"article": "x", "id": n, "author": a, "html": a} for n, a in enumerate(attacks)]
    path.write_text(json.dumps(entries), "utf-8")
    return path


def _as_disqus(attacks: list[str], folder: Path) -> Path:
    path = folder / "disqus.xml"
    posts = [
        disqus_post(n, a.replace("]]>", "]]&gt;"), name=a) for n, a in enumerate(attacks, start=1)
    ]
    path.write_text(disqus(disqus_thread(1), *posts), "utf-8", "replace")
    return path


def _as_isso(attacks: list[str], folder: Path) -> Path:
    path = folder / "comments.db"
    isso(path, [(n, None, 1, a, a, a) for n, a in enumerate(attacks, start=1)])
    return path


def _as_rest(attacks: list[str], folder: Path) -> Path:
    path = folder / "comments.json"
    comments = [
        rest_comment(n, content={"rendered": a}, author_name=a, author_url=a)
        for n, a in enumerate(attacks, start=1)
    ]
    path.write_text(json.dumps(comments), "utf-8")
    return path


@pytest.mark.parametrize("write", [_as_table, _as_json, _as_disqus, _as_isso, _as_rest])
def test_attacks_are_harmless_from_any_format(
    write: Callable[[list[str], Path], Path], shared_data: Path, tmp_path: Path
) -> None:
    hostile = shared_data / "hostile"
    known = [*read_dompurify(hostile), *read_bleach(hostile)]
    attacks = [re.sub("[\0\ud800-\udfff]", "", attack) for attack in known]

    found = import_path(write(attacks, tmp_path)).comments

    assert len(found) > 150
    for comment in found:
        assert reader_dangers(comment.html) == []
        assert sanitise_comment(comment.html) == comment.html
        assert re.match(r"https?://\w|\Z", comment.author_url)
        assert "\n" not in comment.author_name
