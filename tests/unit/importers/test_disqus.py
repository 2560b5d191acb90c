"""Comments from Disqus."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_app.domain.comment import Comment, CommentState
from editor_app.importers.contract import DeletedComment
from editor_app.importers.errors import ImportFileError
from tests.unit.importers.comment_samples import (
    disqus,
    disqus_post,
    disqus_thread,
)
from tests.unit.importers.imported import Imported, import_path, import_text

WORDPRESS = "12 https://talblatt.example/?p=12"


def from_disqus(folder: Path, *parts: str) -> Imported:
    return import_text(folder, disqus(*parts), "disqus.xml")


def by_text(imported: Imported) -> dict[str, Comment]:
    return {comment.text: comment for comment in imported.comments}


def test_a_thread_of_disqus_is_known_by_its_address_and_wordpress_number(tmp_path: Path) -> None:
    found = from_disqus(tmp_path, disqus_thread(1, identifier=WORDPRESS), disqus_post(5))

    assert found.article_names == (
        "wxr:https://talblatt.example:post:12",
        "https://talblatt.example/stadt/nachtbus.html",
        WORDPRESS,
    )


def test_a_post_of_disqus_is_a_comment(tmp_path: Path) -> None:
    mail = "<email>m@leserin.example</email>"
    address = "<ipAddress>203.0.113.7</ipAddress>"
    post = disqus_post(5, "<p>Ja, <b>endlich</b>.</p>", extra=address, author=mail)

    (item,) = from_disqus(tmp_path, disqus_thread(1), post).comment_items

    comment, details = item.comment, item.details
    assert comment.author_name == "Marlies H."
    assert comment.html == "<p>Ja, <strong>endlich</strong>.</p>"
    assert comment.created_at == datetime(2026, 11, 23, 15, 0, 5, tzinfo=UTC)
    assert (comment.state, comment.origin) == (CommentState.VISIBLE, "disqus:talblatt:post:5")
    assert details is not None
    assert (details.email, details.ip_address) == ("m@leserin.example", "203.0.113.7")


def test_a_reply_before_its_parent_comes_behind_it(tmp_path: Path) -> None:
    reply, parent = disqus_post(7, "<p>Doch.</p>", parent=5), disqus_post(5, "<p>Nein.</p>")

    found = from_disqus(tmp_path, reply, parent, disqus_thread(1))

    assert [comment.text for comment in found.comments] == ["Nein.", "Doch."]
    assert found.comments[1].parent_id == found.comments[0].id


def test_a_post_may_name_its_thread_by_the_site_s_identifier(tmp_path: Path) -> None:
    by_name = disqus_post(5).replace('<thread dsq:id="1"/>', "<thread>bus-7</thread>")
    nowhere = disqus_post(6).replace('<thread dsq:id="1"/>', "")
    threads = (disqus_thread(1, identifier="bus-7"), disqus_thread(2, "https://x.example/y"))

    first, second = from_disqus(tmp_path, *threads, by_name, nowhere).comment_items

    assert first.article is not None
    assert second.article is not None
    assert "bus-7" in first.article.names
    assert second.article.names == ("disqus:thread:",)


def test_a_post_that_came_from_wordpress_is_the_comment_it_was_there(tmp_path: Path) -> None:
    found = from_disqus(
        tmp_path,
        disqus_thread(1, identifier=WORDPRESS),
        disqus_post(5, "<p>Nein.</p>", identifier="wp_id=17"),
        disqus_post(6, "<p>Doch.</p>", parent=5),
    )

    assert found.comments[0].origin == "wxr:https://talblatt.example:comment:17"
    assert found.comments[1].parent_id == found.comments[0].id


def test_spam_and_refused_posts_of_disqus_stay_that(tmp_path: Path) -> None:
    found = from_disqus(
        tmp_path,
        disqus_thread(1),
        disqus_post(5, "<p>Uhren</p>", extra="<isSpam>true</isSpam>"),
        disqus_post(6, "<p>Wartet</p>", extra="<isApproved>false</isApproved>"),
    )

    states = {text: comment.state for text, comment in by_text(found).items()}
    assert states == {"Uhren": CommentState.SPAM, "Wartet": CommentState.PENDING}


def test_a_deleted_post_holds_its_place_only_where_somebody_answered(tmp_path: Path) -> None:
    gone = "<isDeleted>true</isDeleted>"
    found = from_disqus(
        tmp_path,
        disqus_thread(1),
        disqus_post(5, "<p>Weg</p>", extra=gone),
        disqus_post(6, "<p>Antwort</p>", parent=5),
        disqus_post(7, "<p>Auch weg</p>", extra=gone),
    )

    assert by_text(found)["Weg"].state is CommentState.TRASH
    assert "Auch weg" not in by_text(found)
    assert DeletedComment("disqus:talblatt:post:7") in found.items


def test_counted_links_and_mentions_of_disqus_say_what_they_mean(tmp_path: Path) -> None:
    link = "http://disq.us/url?url=https%3A%2F%2Frat.example%2Fa%3Fb%3D1%3A4VkNPzeTpAzjLwLTYLsmKu3tPyQ&amp;cuid=5"
    found = from_disqus(
        tmp_path,
        disqus_thread(1),
        disqus_post(5, author="<username>marlies_h</username>"),
        disqus_post(6, f'<p>@marlies_h:disqus Siehe <a href="{link}">Vorlage</a></p>', parent=5),
    )

    assert found.comments[1].text == "@Marlies H. Siehe Vorlage"
    assert 'href="https://rat.example/a?b=1"' in found.comments[1].html


def test_plain_posts_of_disqus_keep_their_paragraphs(tmp_path: Path) -> None:
    found = from_disqus(tmp_path, disqus_thread(1), disqus_post(5, "Eins\nzwei\n\ndrei"))

    assert found.comments[0].text == "Eins\nzwei\n\ndrei"


def test_an_xml_file_of_something_else_is_no_export_of_disqus(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text("<feed/>", "utf-8")

    with pytest.raises(ImportFileError, match=r"feed.xml.*Disqus"):
        import_path(path, "disqus")
