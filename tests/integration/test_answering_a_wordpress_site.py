"""A real WordPress export: all comments as they were, and an answer that finds the deepest one."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from editor_app.domain.comment import Comment, CommentKind, CommentState, ReplyState
from editor_app.domain.comment_tree import Thread, build_threads
from editor_app.domain.identity import EntityId
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.domain.wordpress_origin import find_wordpress_origin
from editor_app.services.build_edition import build_edition
from editor_app.services.export_edition import export_edition
from editor_app.services.import_files import import_files
from editor_app.services.replies import queue_reply
from editor_app.services.session import Session, create_session
from editor_app.site.renderer import SiteRenderer
from tests.unit.site.soup import one

WP = {"wp": "http://wordpress.org/export/1.2/"}
ANSWER = "Danke für Ihren Hinweis."


@pytest.fixture
def session(tmp_path: Path, shared_data: Path) -> Iterator[Session]:
    with create_session(tmp_path / "T.druckreif", title="T", author="Lena Brandt") as opened:
        import_files(opened, [shared_data / "wxr" / "theme-unit-test.xml"])
        yield opened


def _comments(session: Session, slug: str) -> tuple[Comment, ...]:
    with session.library.read() as uow:
        article = uow.articles.find(slug)
        assert article is not None
        return uow.comments.for_article(article.id)


def _chains(threads: tuple[Thread, ...]) -> Iterator[tuple[Comment, ...]]:
    waiting: list[tuple[Thread, tuple[Comment, ...]]] = [(t, (t.comment,)) for t in threads]
    for thread, chain in waiting:
        yield chain
        waiting.extend((reply, (*chain, reply.comment)) for reply in thread.replies)


def _answer(session: Session, to: Comment) -> EntityId:
    with session.library.read() as uow:
        lena = next(p for p in uow.people.list_all() if p.name == "Lena Brandt")
    return queue_reply(session, ReplyDraft(to.id, to.article_id, ANSWER, lena.id)).reply.id


def test_all_comments_come_with_their_depth_and_state(session: Session) -> None:
    comments = _comments(session, "template-comments")

    depths = Counter(len(chain) for chain in _chains(build_threads(comments)))
    assert sum(depths.values()) == 20
    assert max(depths) == 10
    states = Counter(comment.state for comment in comments)
    assert states == {CommentState.VISIBLE: 19, CommentState.PENDING: 1}
    kinds = Counter(c.kind for c in _comments(session, "template-pingbacks-an-trackbacks"))
    assert kinds == {CommentKind.PINGBACK: 4, CommentKind.COMMENT: 1}
    with session.library.read() as uow:
        assert sum(1 for _ in uow.comments.iterate()) == 32


def test_an_answer_to_the_deepest_comment_lands_under_it_everywhere(
    session: Session, tmp_path: Path
) -> None:
    comments = _comments(session, "template-comments")
    deepest = max(_chains(build_threads(comments)), key=len)[-1]
    origin = find_wordpress_origin(deepest.origin, "comment")
    assert origin is not None
    reply_id = _answer(session, deepest)

    page = _page(session, deepest.article_id)
    reply = _reply(session, reply_id)
    element = one(page, f"[id='k{reply.number}']")
    assert f"@{deepest.author_name} {ANSWER}" in " ".join(element.get_text().split())
    assert one(element, "a.c-at")["href"] == f"#k{deepest.number}"

    outcome = export_edition(session, tmp_path / "aus.xml", format_name="replies-wxr")
    assert outcome.reply_ids == (reply_id,)
    (found,) = etree.parse(tmp_path / "aus.xml").iterfind(".//wp:comment", WP)
    assert found.findtext("wp:comment_parent", namespaces=WP) == str(origin.number)
    assert ANSWER in (found.findtext("wp:comment_content", namespaces=WP) or "")

    export_edition(session, tmp_path / "aus.json", format_name="replies-json")
    (row,) = json.loads((tmp_path / "aus.json").read_text("utf-8"))
    assert (row["parent"], row["parent_origin"]) == (deepest.id, deepest.origin)
    assert row["text"] == ANSWER


def test_the_answer_is_confirmed_when_the_site_gives_it_back(
    session: Session, tmp_path: Path, shared_data: Path
) -> None:
    deepest = max(_chains(build_threads(_comments(session, "template-comments"))), key=len)[-1]
    reply_id = _answer(session, deepest)
    export_edition(session, tmp_path / "aus.xml", format_name="replies-wxr")
    exported = _reply(session, reply_id)
    assert exported.reply_state is ReplyState.EXPORTED

    import_files(session, [_with_answer(shared_data, tmp_path)])

    assert _reply(session, reply_id) == replace(
        exported,
        reply_state=ReplyState.CONFIRMED,
        origin=f"{deepest.origin.rpartition(':')[0]}:99999",
    )
    assert len(_comments(session, "template-comments")) == 21


def _page(session: Session, article_id: EntityId) -> BeautifulSoup:
    with session.library.read() as uow:
        article = uow.articles.get(article_id)
    renderer = SiteRenderer(build_edition(session, [article], {}))
    return BeautifulSoup(renderer.article_page(article_id), "html.parser")


def _reply(session: Session, reply_id: EntityId) -> Comment:
    with session.library.read() as uow:
        return uow.comments.get(reply_id)


def _with_answer(shared_data: Path, folder: Path) -> Path:
    """The site's export after WordPress has taken over the file: with a number of its own."""
    (answer,) = etree.parse(folder / "aus.xml").iterfind(".//wp:comment", WP)
    site = etree.parse(shared_data / "wxr" / "theme-unit-test.xml")
    space = {"wp": site.getroot().nsmap["wp"]}
    for element in answer.iter():
        element.tag = f"{{{space['wp']}}}{etree.QName(element).localname}"
    for number in answer.iterfind("wp:comment_id", space):
        number.text = "99999"
    parent = answer.findtext("wp:comment_parent", namespaces=space)
    (above,) = site.xpath(f"//wp:comment[wp:comment_id='{parent}']", namespaces=space)
    above.addnext(answer)
    path = folder / "export.xml"
    site.write(path, encoding="UTF-8", xml_declaration=True)
    return path
