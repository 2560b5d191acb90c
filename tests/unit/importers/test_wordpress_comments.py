"""Comments as WordPress's REST interface gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.domain.comment import CommentKind, CommentState
from editor_app.domain.identity import derived_id
from editor_app.importers.errors import ImportFileError
from tests.unit.importers.comment_samples import (
    rest,
    rest_comment,
)
from tests.unit.importers.imported import Imported, import_path, import_text


def from_rest(folder: Path, *comments: dict[str, object]) -> Imported:
    return import_text(folder, rest(*comments), "comments.json")


def test_the_interface_names_the_same_comment_as_an_export(tmp_path: Path) -> None:
    found = from_rest(tmp_path, rest_comment(18, parent=17), rest_comment(17))

    assert [comment.origin for comment in found.comments] == [
        "wxr:https://talblatt.example:comment:17",
        "wxr:https://talblatt.example:comment:18",
    ]
    assert found.article_names == (
        "wxr:https://talblatt.example:post:12",
        "https://talblatt.example/stadt/nachtbus/",
    )


def test_several_pages_of_the_interface_may_stand_behind_each_other(tmp_path: Path) -> None:
    pages = (
        rest(rest_comment(17), rest_comment(18)) + "\n" + rest(rest_comment(18), rest_comment(19))
    )

    found = import_text(tmp_path, pages, "comments.json")

    assert len(found.comments) == 3
    assert "comments-twice" not in found.losses


def test_what_only_editors_are_told_is_kept_apart(tmp_path: Path) -> None:
    (item,) = from_rest(
        tmp_path,
        rest_comment(
            17,
            author_email="m@x.example",
            author_ip="203.0.113.7",
            content={"rendered": "<p>„Ja“</p>", "raw": '"Ja"\n\nund'},
            status="hold",
        ),
    ).comment_items

    assert item.comment.text == '"Ja"\n\nund'
    assert item.comment.state is CommentState.PENDING
    assert item.details is not None
    assert item.details.email == "m@x.example"


def test_only_the_author_of_the_post_answers_for_the_newsroom(tmp_path: Path) -> None:
    embedded = {
        "author": [{"id": 2, "name": "Lena Brandt", "slug": "lena"}],
        "up": [{"id": 12, "author": 2}],
    }
    found = from_rest(
        tmp_path,
        rest_comment(17, author=2, author_name="Lena Brandt", _embedded=embedded),
        rest_comment(18, author=9, author_name="Abonnent", _embedded={"up": [{"author": 2}]}),
        rest_comment(19, author=2, author_name="Lena Brandt"),
    )

    by_origin = {comment.origin[-2:]: comment for comment in found.comments}
    assert by_origin["17"].person_id == derived_id("wxr:https://talblatt.example:author:lena")
    assert by_origin["18"].person_id is None
    assert by_origin["19"].person_id is None


def test_notices_of_other_sites_are_kept_apart(tmp_path: Path) -> None:
    (comment,) = from_rest(tmp_path, rest_comment(17, type="pingback")).comments

    assert comment.kind is CommentKind.PINGBACK


def test_an_answer_of_another_interface_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "comments.json"
    path.write_text('[{"id": 1, "title": "x"}]', "utf-8")

    with pytest.raises(ImportFileError, match=r"“comments\.json”"):
        import_path(path, "wordpress-comments")
