"""Every finding about a picture leads to the field in which it is mended."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.checks.contract import Finding
from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.services.check_articles import check_article
from editor_app.services.images import update_image
from editor_app.ui.editor.editor_pane import EditorPane
from tests.ui.editor.newsroom import Newsroom, focused, open_in
from tests.ui.editor.pictures import form_of, wait_calm


def _article(newsroom: Newsroom, place: str, image_id: EntityId) -> Article:
    if place == "lead":
        return newsroom.article(lead=ImageUse(image_id))
    if place == "gallery":
        return newsroom.article(gallery=(ImageUse(EntityId("other")), ImageUse(image_id)))
    if place == "social":
        return newsroom.article(social_image_id=image_id)
    return newsroom.article(body=f"Text.\n\n![a](image:other)\n\n![](image:{image_id})")


def _widget(editor: EditorPane, part: str) -> QWidget:
    form = form_of(editor)
    return {
        "credit": form.credit.photographer,
        "alt": form.alt.box,
        "caption": form.caption.box,
        "file": form.replace_button,
        "licence": form.rights.valid_until,
    }[part]


@pytest.mark.parametrize("part", ["credit", "alt", "caption", "file", "licence"])
@pytest.mark.parametrize("place", ["lead", "body", "gallery", "social"])
def test_a_field_of_a_picture_opens_that_picture_at_that_field(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot, place: str, part: str
) -> None:
    image = newsroom.image(valid_until="2026-01-01")
    open_in(qtbot, editor, _article(newsroom, place, image.id))
    editor.go_to(f"{place}.{part}:{image.id}")
    shown = editor.popover.shown
    assert shown is not None
    assert shown.image.id == image.id
    assert focused(editor) is _widget(editor, part)


def _findings(newsroom: Newsroom, article: Article, image: Image) -> list[Finding]:
    found = check_article(newsroom.session, article)
    return [finding for finding in found if finding.image_id == image.id]


@pytest.mark.parametrize("place", ["lead", "body", "gallery", "social"])
def test_each_finding_of_the_checks_opens_its_picture(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot, place: str
) -> None:
    image = newsroom.image()
    update_image(newsroom.session, image.id, {"valid_until": "2026-01-01"})
    article = _article(newsroom, place, image.id)
    findings = _findings(newsroom, article, image)
    parts = {finding.field.partition(".")[2] for finding in findings}
    assert parts >= {"credit", "alt", "file", "licence"}
    open_in(qtbot, editor, article)
    for finding in findings:
        editor.go_to(finding.place)
        assert focused(editor) is _widget(editor, finding.field.partition(".")[2])
    wait_calm(newsroom, qtbot)


def test_a_picture_that_does_not_exist_is_shown_where_it_stands(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    gone = EntityId("gone")
    article = newsroom.article(
        lead=ImageUse(gone), gallery=(ImageUse(gone),), body="Text.\n\n![](image:gone)"
    )
    findings = [
        finding
        for finding in check_article(newsroom.session, article)
        if finding.check == "image-unknown"
    ]
    assert len(findings) == 3
    open_in(qtbot, editor, article)
    lead, body, gallery = (finding.place for finding in findings)
    editor.go_to(lead)
    assert focused(editor) is editor.fields.lead.picture
    editor.go_to(body)
    assert focused(editor) is editor.fields.body
    assert editor.fields.body.textCursor().block().text() == "![](image:gone)"
    editor.go_to(gallery)
    assert focused(editor) is editor.fields.gallery.strip.tile(0)
    assert not editor.popover.isVisible()


def test_a_finding_opens_its_picture_in_an_article_that_is_not_open_yet(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    image = newsroom.image(photographer="J")
    first, second = newsroom.article(), _article(newsroom, "body", image.id)
    open_in(qtbot, editor, first)
    editor.open_article(second.id, f"body.alt:{image.id}")
    qtbot.waitUntil(editor.popover.isVisible, timeout=15_000)
    assert focused(editor) is form_of(editor).alt.box
