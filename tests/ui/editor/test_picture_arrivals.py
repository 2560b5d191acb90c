"""Pictures on their way into an article: asked about at once, in place, one after the other."""

from __future__ import annotations

import base64

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.body_references import find_references
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.services.check_articles import check_article
from editor_app.services.images import save_image
from editor_app.ui.editor.editor_pane import EditorPane
from editor_app.ui.undo_history import Command
from tests.ui.editor.newsroom import Newsroom, focused, open_in, shown
from tests.ui.editor.pictures import (
    drop,
    files_of,
    form_of,
    images_of,
    stored_image,
    wait_calm,
)
from tests.ui.qt_messages import QtMessages

_NO_GRAB = "This plugin does not support grabbing the keyboard"
"""What Qt says of a menu when there is no display."""

COLOURS = ("navy", "olive", "teal", "maroon")


def _paste(editor: EditorPane, data: QMimeData) -> None:
    body = editor.fields.body
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.End)
    body.insertFromMimeData(data)


def _files(newsroom: Newsroom, count: int) -> QMimeData:
    return files_of([newsroom.picture_file(f"foto-{n}.png", COLOURS[n]) for n in range(count)])


def _ids(editor: EditorPane) -> list[EntityId]:
    return list(find_references(editor.fields.body.text()).image_ids)


def test_a_dropped_picture_asks_for_credit_and_alt_text_in_place(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(body="Erster Absatz.")
    open_in(qtbot, editor, article)
    _paste(editor, _files(newsroom, 1))
    qtbot.waitUntil(editor.popover.isVisible, timeout=15_000)
    form = form_of(editor)
    assert not form.step.isVisible()
    assert focused(editor) is form.credit.photographer
    QTest.keyClicks(focused(editor), "Jule Sander")
    assert form.credit.line.text() == "Foto: Jule Sander"
    QTest.keyClick(focused(editor), Qt.Key.Key_Tab)
    QTest.keyClick(focused(editor), Qt.Key.Key_Tab)
    QTest.keyClicks(focused(editor), "Ein Bus")
    QTest.keyClick(focused(editor), Qt.Key.Key_Escape)
    wait_calm(newsroom, qtbot)
    (image_id,) = _ids(editor)
    stored = stored_image(newsroom, image_id)
    assert (stored.photographer, stored.alt) == ("Jule Sander", "Ein Bus")
    assert focused(editor) is editor.fields.body


def test_skipping_is_allowed_and_the_checks_say_what_is_missing(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(body="Erster Absatz.")
    open_in(qtbot, editor, article)
    _paste(editor, _files(newsroom, 1))
    qtbot.waitUntil(editor.popover.isVisible, timeout=15_000)
    QTest.keyClick(focused(editor), Qt.Key.Key_Escape)
    (chip,) = editor.article_pictures.chips.chips()
    assert not chip.is_complete()
    assert chip.accessibleDescription() == "Credit missing, Alt text missing"
    checks = {finding.check for finding in check_article(newsroom.session, shown(editor))}
    editor.document.settle()
    checks = {finding.check for finding in check_article(newsroom.session, shown(editor))}
    assert checks >= {"credit-missing", "alt-missing"}


def test_several_pictures_are_asked_about_one_after_the_other(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(body="Erster Absatz."))
    _paste(editor, _files(newsroom, 3))
    qtbot.waitUntil(lambda: len(_ids(editor)) == 3, timeout=10_000)
    ids = _ids(editor)
    form = form_of(editor)
    for number, name in enumerate(("Jule", "Maren", "Oskar")):
        assert form.step.text() == f"Picture {number + 1} of 3"
        QTest.keyClicks(focused(editor), name)
        QTest.keyClick(focused(editor), Qt.Key.Key_Return)
    assert not editor.popover.isVisible()
    wait_calm(newsroom, qtbot)
    names = [stored_image(newsroom, image_id).photographer for image_id in ids]
    assert names == ["Jule", "Maren", "Oskar"]
    editor.fields.body.undo()
    assert editor.fields.body.text() == "Erster Absatz."


def test_several_pictures_may_become_a_gallery(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(body="Erster Absatz."))
    commands: list[Command] = []
    editor.article_commands.done.connect(commands.append)
    _paste(editor, _files(newsroom, 2))
    qtbot.waitUntil(lambda: len(_ids(editor)) == 2, timeout=10_000)
    ids = _ids(editor)
    QTest.mouseClick(form_of(editor).as_gallery, Qt.MouseButton.LeftButton)
    assert editor.fields.body.text() == "Erster Absatz."
    assert [use.image_id for use in shown(editor).gallery] == ids
    assert form_of(editor).step.text() == "Picture 1 of 2"
    assert not form_of(editor).as_gallery.isVisible()
    QTest.keyClick(focused(editor), Qt.Key.Key_Escape)
    commands[0].undo()
    assert shown(editor).gallery == ()
    editor.fields.body.undo()
    assert _ids(editor) == ids


def test_a_refused_file_does_not_stop_the_others(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(body="Erster Absatz."))
    broken = newsroom.folder / "kaputt.png"
    broken.write_bytes(b"no picture")
    good = newsroom.picture_file("gut.png")
    with qtbot.waitSignal(editor.notice, timeout=15_000):
        _paste(editor, files_of([broken, good]))
    qtbot.waitUntil(lambda: len(_ids(editor)) == 1, timeout=15_000)
    qtbot.waitUntil(editor.popover.isVisible, timeout=15_000)
    assert not form_of(editor).step.isVisible()


def test_a_picture_stays_in_the_library_when_another_article_was_opened_meanwhile(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    first, second = newsroom.article(body="Eins."), newsroom.article(body="Zwei.")
    open_in(qtbot, editor, first)
    _paste(editor, _files(newsroom, 1))
    open_in(qtbot, editor, second)
    wait_calm(newsroom, qtbot)
    assert editor.fields.body.text() == "Zwei."
    assert not editor.popover.isVisible()
    with newsroom.session.library.read() as uow:
        assert len(uow.images.list_all()) == 1


def test_images_of_the_library_go_to_lead_text_and_gallery(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    image = newsroom.image(photographer="J", alt="Bus")
    open_in(qtbot, editor, newsroom.article(body="Text."))
    data = images_of(image.id, EntityId("missing"))
    drop(editor.fields.lead.picture, data)
    qtbot.waitUntil(lambda: shown(editor).lead is not None, timeout=15_000)
    assert shown(editor).lead == ImageUse(image.id)
    _paste(editor, data)
    qtbot.waitUntil(lambda: _ids(editor) == [image.id], timeout=15_000)
    editor.actions_book["format.gallery"].trigger()
    assert focused(editor) is editor.fields.gallery.strip.add
    drop(editor.fields.gallery.strip, data)
    qtbot.waitUntil(lambda: shown(editor).gallery == (ImageUse(image.id),), timeout=15_000)
    assert not editor.popover.isVisible()


def test_an_image_of_the_library_is_asked_about_only_if_it_lacks_something(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    image = newsroom.image(photographer="J")
    open_in(qtbot, editor, newsroom.article(body="Text."))
    _paste(editor, images_of(image.id))
    qtbot.waitUntil(editor.popover.isVisible, timeout=15_000)
    assert focused(editor) is form_of(editor).alt.box


def test_a_bitmap_and_html_with_nothing_but_a_picture_become_an_image(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(body="Text."))
    bitmap = QImage(40, 30, QImage.Format.Format_RGB32)
    bitmap.fill(Qt.GlobalColor.red)
    data = QMimeData()
    data.setImageData(bitmap)
    data.setHtml('<meta charset="utf-8"><img src="https://elsewhere.example/a.png" alt="x">')
    _paste(editor, data)
    qtbot.waitUntil(lambda: len(_ids(editor)) == 1, timeout=15_000)
    assert "elsewhere.example" not in editor.fields.body.text()


def test_pictures_written_into_pasted_html_become_images(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(body="Text."))
    written = base64.b64encode(newsroom.picture_file().read_bytes()).decode()
    data = QMimeData()
    data.setHtml(
        f'<p>Vor</p><p><img alt="Ein Bus" src="data:image/png;base64,{written}"></p>'
        '<p><img alt="Fremd" src="https://elsewhere.example/a.png"></p>'
        '<img src="data:image/svg+xml,%3Csvg%3E%3C/svg%3E">'
    )
    editor.fields.body.selectAll()
    with qtbot.waitSignal(editor.notice, timeout=15_000):
        _paste_over(editor, data)
    qtbot.waitUntil(lambda: len(_ids(editor)) == 1, timeout=15_000)
    (image_id,) = _ids(editor)
    assert editor.fields.body.text() == (
        f"Vor\n\n![Ein Bus](image:{image_id})\n\n[Fremd](https://elsewhere.example/a.png)"
    )
    assert focused(editor) is form_of(editor).credit.photographer
    editor.fields.body.undo()
    assert editor.fields.body.text() == "Text."


def _paste_over(editor: EditorPane, data: QMimeData) -> None:
    editor.fields.body.setFocus()
    editor.fields.body.selectAll()
    editor.fields.body.insertFromMimeData(data)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<p>A <img src="https://x.example/b.png" alt="Bild"></p>', "A\n\n[Bild](https://x.example/b.png)"),
        ('<p>A <img src="https://x.example/b.png"></p>', "A\n\n[https://x.example/b.png](https://x.example/b.png)"),
    ],
)  # fmt: skip
def test_a_picture_of_another_server_stays_a_link(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot, html: str, text: str
) -> None:
    open_in(qtbot, editor, newsroom.article(body=""))
    data = QMimeData()
    data.setHtml(html)
    _paste(editor, data)
    assert editor.fields.body.text() == text


def test_a_picture_copied_from_another_article_keeps_its_credit(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    image = newsroom.image(photographer="Jule Sander", alt="Bus")
    source = newsroom.article(body=f'![](image:{image.id} "Probe"){{: crop="1:1" }}')
    open_in(qtbot, editor, source)
    editor.fields.body.selectAll()
    data = editor.fields.body.createMimeDataFromSelection()
    open_in(qtbot, editor, newsroom.article(body=""))
    _paste(editor, data)
    assert editor.fields.body.text() == source.body
    editor.document.settle()
    qtbot.waitUntil(
        lambda: (
            editor.article_pictures.chips.chips()[0].accessibleDescription() == "Foto: Jule Sander"
        ),
        timeout=15_000,
    )


def test_a_reference_to_an_image_of_another_library_becomes_a_finding(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(body=""))
    data = QMimeData()
    data.setText("![](image:from-elsewhere)")
    _paste(editor, data)
    editor.document.settle()
    (chip,) = editor.article_pictures.chips.chips()
    assert chip.accessibleDescription() == "Not in the image library"
    checks = {finding.check for finding in check_article(newsroom.session, shown(editor))}
    assert "image-unknown" in checks


def test_the_source_of_a_picture_is_a_file_or_the_library(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot, qt_messages: QtMessages
) -> None:
    qt_messages.expect(_NO_GRAB)
    image = newsroom.image(photographer="J", alt="Bus")
    open_in(qtbot, editor, newsroom.article())
    pictures = editor.article_pictures
    for ask in (
        editor.fields.lead.picture.choose_button.click,
        editor.actions_book["format.image"].trigger,
    ):
        ask()
        menu = pictures.entrances.sources.menu
        assert menu.isVisible()
        assert menu.activeAction() is menu.from_file
        QTest.keyClick(menu, Qt.Key.Key_Down)
        with qtbot.waitSignal(pictures.library_wanted) as wanted:
            QTest.keyClick(menu, Qt.Key.Key_Return)
        pictures.entrances.take_images((image.id,), wanted.args[0])
        wait_calm(newsroom, qtbot)
    assert shown(editor).lead == ImageUse(image.id)
    assert _ids(editor) == [image.id]


def test_a_replaced_picture_leaves_its_texts_behind(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot, qt_messages: QtMessages
) -> None:
    qt_messages.expect(_NO_GRAB)
    image = newsroom.image(photographer="J", alt="Bus")
    open_in(qtbot, editor, newsroom.article(body=f'![a](image:{image.id} "b")'))
    editor.go_to(f"body.file:{image.id}")
    form_of(editor).replace_button.click()
    sources = editor.article_pictures.entrances.sources
    sources.menu.hide()
    target = sources._target
    assert target is not None
    sources.files_chosen.emit([newsroom.picture_file("neu.png", "olive")], target)
    qtbot.waitUntil(lambda: _ids(editor) not in ([], [image.id]), timeout=15_000)
    (new_id,) = _ids(editor)
    assert editor.fields.body.text() == f"![](image:{new_id})"
    editor.fields.body.undo()
    assert editor.fields.body.text() == f'![a](image:{image.id} "b")'


def test_the_lead_image_is_taken_out_with_delete(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article, image = newsroom.article_with_lead(photographer="J")
    open_in(qtbot, editor, article)
    commands: list[Command] = []
    editor.article_commands.done.connect(commands.append)
    editor.fields.lead.picture.setFocus()
    QTest.keyClick(focused(editor), Qt.Key.Key_Delete)
    assert shown(editor).lead is None
    assert editor.fields.lead.image() is None
    commands[0].undo()
    assert shown(editor).lead == ImageUse(image.id)
    assert editor.fields.lead.picture.credit_text() == "Foto: J"


@pytest.mark.parametrize("place", ["body", "gallery", "social"])
def test_a_picture_without_a_file_is_given_one_and_stays_the_same_image(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot, qt_messages: QtMessages, place: str
) -> None:
    qt_messages.expect(_NO_GRAB)
    image = Image(EntityId("nofile"), photographer="Jule Sander", alt="Bus")
    save_image(newsroom.session, image)
    named: dict[str, dict[str, object]] = {
        "body": {"body": "![](image:nofile)"},
        "gallery": {"gallery": (ImageUse(image.id),)},
        "social": {"social_image_id": image.id},
    }
    open_in(qtbot, editor, newsroom.article(**named[place]))
    editor.go_to(f"{place}.file:nofile")
    assert focused(editor) is form_of(editor).replace_button
    form_of(editor).replace_button.click()
    sources = editor.article_pictures.entrances.sources
    sources.menu.hide()
    sources.files_chosen.emit([newsroom.picture_file()], sources._target)
    qtbot.waitUntil(lambda: stored_image(newsroom, image.id).has_file, timeout=15_000)
    assert stored_image(newsroom, image.id).photographer == "Jule Sander"
