"""The canvas, with the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.image import ImageUse
from editor_app.services import images
from editor_app.ui.editor import image_edits
from editor_app.ui.editor.editor_pane import EditorPane
from tests.ui.editor.newsroom import Newsroom, focused, open_in, shown, wait_saved


def test_nothing_is_offered_while_nothing_is_open(editor: EditorPane) -> None:
    assert not editor.fields.canvas.isVisible()
    assert not any(action.isEnabled() for action in editor.format_actions())


def test_an_article_is_written_with_the_keyboard_alone(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(headline="", body="")
    open_in(qtbot, editor, article)
    fields = editor.fields
    fields.headers["kicker"].edit.setFocus()
    QTest.keyClicks(focused(editor), "Nahverkehr")
    QTest.keyClick(focused(editor), Qt.Key.Key_Tab)
    QTest.keyClicks(focused(editor), "Die Linie 7")
    QTest.keyClick(focused(editor), Qt.Key.Key_Return)
    QTest.keyClicks(focused(editor), "Sie kommt wieder.")
    QTest.keyClick(focused(editor), Qt.Key.Key_Tab)
    assert focused(editor) is fields.lead.picture
    fields.body.setFocus()
    QTest.keyClicks(focused(editor), "Der Text.")
    wait_saved(qtbot, editor)
    stored = newsroom.stored(article.id)
    assert stored.kicker == "Nahverkehr"
    assert stored.headline == "Die Linie 7"
    assert stored.standfirst == "Sie kommt wieder."
    assert stored.body == "Der Text."


def test_backspace_at_the_bodys_start_goes_back(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article, _ = newsroom.article_with_lead(photographer="Jule Sander")
    open_in(qtbot, editor, article)
    editor.fields.body.setFocus()
    editor.fields.body.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(editor.fields.body, Qt.Key.Key_Backspace)
    assert focused(editor) is editor.fields.lead.caption.edit


def test_counters_warn_when_a_text_is_too_long(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(headline="x" * 71))
    label = editor.fields.headers["headline"].label
    assert label.counter_text() == "71 / 70"
    assert editor.fields.headers["headline"].edit.accessibleDescription() == "71 / 70"
    open_in(qtbot, editor, newsroom.article(headline="kurz"))
    assert label.counter_text() == "4 / 70"
    assert editor.fields.headers["headline"].edit.accessibleDescription() == ""


def test_a_sub_headline_has_a_field_only_where_there_is_one(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article())
    field = editor.fields.headers["subheadline"].edit
    assert not field.isVisible()
    editor.actions_book["format.subheadline"].trigger()
    assert field.isVisible()
    assert field.hasFocus()
    open_in(qtbot, editor, newsroom.article(subheadline="Zwölf Monate"))
    assert field.isVisible()


def test_the_section_is_chosen_in_its_menu(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article = newsroom.article()
    open_in(qtbot, editor, article)
    chip = editor.fields.category.button
    assert chip.text() == "Stadt"
    menu = chip.menu()
    action = next(action for action in menu.actions() if action.text() == "Kultur")
    action.trigger()
    assert chip.text() == "Kultur"
    wait_saved(qtbot, editor)
    assert newsroom.stored(article.id).category_id == newsroom.category("Kultur")


def test_the_canvas_never_scrolls_sideways_and_the_column_stays_readable(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(headline="Ein langes Wort " * 9))
    for width in (420, 640, 1200):
        editor.resize(width, 640)
        qtbot.wait(20)
        body = editor.fields.body
        assert body.width() <= 640
        right = body.geometry().right()
        assert right < editor.fields.canvas.viewport().width()
        assert body.height() == body.needed_height()


def test_the_caret_stays_in_view_while_the_text_grows(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(body="Zeile\n\n" * 60))
    body, canvas = editor.fields.body, editor.fields.canvas
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.End)
    for _ in range(6):
        QTest.keyClicks(body, "Noch ein Absatz am Ende des Textes.")
        QTest.keyClick(body, Qt.Key.Key_Return)
        caret = body.mapTo(canvas.viewport(), body.cursorRect().center())
        assert canvas.viewport().rect().contains(QPoint(10, caret.y()))


def test_findings_lead_to_their_fields(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article, _ = newsroom.article_with_lead()
    open_in(qtbot, editor, article)
    editor.go_to("headline")
    assert focused(editor) is editor.fields.headers["headline"].edit
    editor.go_to("body.link")
    assert focused(editor) is editor.fields.body
    editor.go_to("lead.credit")
    assert editor.popover.isVisible()
    assert focused(editor) is editor.popover.form.credit.photographer


def test_a_passage_is_selected_and_in_view_behind_emoji_umlauts_and_pictures(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    _, image = newsroom.article_with_lead()
    words = "Am Ring warten *Größere* Züge 🚆"
    before = f"🚌 Übung 👩‍🚒\n\n![Bus](image:{image.id})\n\n" + "Noch ein Äbsatz 🚌.\n\n" * 60
    article = newsroom.article(body=f"{before}{words}, sagt sie.\n\n" + "Ende.\n\n" * 40)
    start = len(before)
    field = f"body:{start}-{start + len(words)}"
    editor.open_article(article.id, field)  # as one that is not open yet
    qtbot.waitUntil(lambda: editor.fields.body.textCursor().hasSelection(), timeout=5000)
    for _ in range(2):
        body, view = editor.fields.body, editor.fields.canvas.viewport()
        assert focused(editor) is body
        assert body.textCursor().selectedText() == words
        qtbot.wait(50)  # the canvas is laid out
        assert view.rect().contains(10, _caret_y(editor))
        editor.go_to("headline")
        editor.go_to(field)  # as the one that is open


def test_a_passage_that_is_no_longer_there_is_the_end(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(body="Kurz 🚌."))
    editor.go_to("body:400-900")
    assert focused(editor) is editor.fields.body
    assert editor.fields.body.textCursor().atEnd()


def _caret_y(editor: EditorPane) -> int:
    body = editor.fields.body
    return body.mapTo(editor.fields.canvas.viewport(), body.cursorRect().center()).y()


def test_a_missing_credit_is_named_on_the_picture_and_mended_in_place(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article, image = newsroom.article_with_lead()
    open_in(qtbot, editor, article)
    picture = editor.fields.lead.picture
    assert picture.status_text() == "Credit missing"
    picture.setFocus()
    QTest.keyClick(picture, Qt.Key.Key_Return)
    QTest.keyClicks(focused(editor), "Jule Sander")
    QTest.keyClick(focused(editor), Qt.Key.Key_Tab)
    QTest.keyClicks(focused(editor), "Agentur Weitblick")
    QTest.keyClick(focused(editor), Qt.Key.Key_Escape)
    assert not editor.popover.isVisible()
    qtbot.waitUntil(
        lambda: picture.credit_text() == "Foto: Jule Sander – Agentur Weitblick", timeout=5000
    )
    assert picture.status_text() == ""
    with newsroom.session.library.read() as uow:
        assert uow.images.get(image.id).agency == "Agentur Weitblick"


def test_the_popover_keeps_what_was_typed_when_storing_fails(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, _ = newsroom.article_with_lead()
    open_in(qtbot, editor, article)
    editor.fields.lead.picture.details_requested.emit()
    real = images.update_image

    def failing(*_arguments: object) -> None:
        raise OSError("no space")

    monkeypatch.setattr(image_edits, "update_image", failing)
    QTest.keyClicks(editor.popover.form.credit.photographer, "Jule")
    editor.popover.close_popover()
    qtbot.waitUntil(editor.popover.isVisible, timeout=3000)
    assert editor.popover.form.credit.photographer.text() == "Jule"
    monkeypatch.setattr(image_edits, "update_image", real)
    editor.popover.save()
    qtbot.waitUntil(lambda: editor.fields.lead.picture.credit_text() == "Foto: Jule", timeout=5000)


def _drop(widget: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPoint(10, 10).toPointF(), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    widget.dropEvent(event)


def test_a_dropped_picture_becomes_the_lead_image_and_asks_for_its_credit(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article = newsroom.article()
    open_in(qtbot, editor, article)
    _drop(editor.fields.lead.picture, newsroom.picture_file())
    qtbot.waitUntil(lambda: editor.fields.lead.image() is not None, timeout=5000)
    assert editor.popover.isVisible()
    wait_saved(qtbot, editor)
    lead = newsroom.stored(article.id).lead
    assert lead is not None
    image = editor.fields.lead.image()
    assert image is not None
    assert lead.image_id == image.id


def test_a_file_that_is_no_picture_is_refused_with_a_sentence(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article = newsroom.article()
    open_in(qtbot, editor, article)
    fake = newsroom.folder / "fake.png"
    fake.write_bytes(b"no picture")
    with qtbot.waitSignal(editor.notice, timeout=5000) as caught:
        _drop(editor.fields.lead.picture, fake)
    assert "fake.png" in caught.args[0] or caught.args[0]
    assert shown(editor).lead is None


def test_a_caption_belongs_to_the_article_unless_it_is_the_images_own(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article, image = newsroom.article_with_lead(photographer="J", caption="Der Bus")
    open_in(qtbot, editor, article)
    caption = editor.fields.lead.caption.edit
    assert caption.text() == "Der Bus"
    QTest.keyClicks(caption, "!")
    assert shown(editor).lead == ImageUse(image.id, caption="!Der Bus")
    QTest.keyClick(caption, Qt.Key.Key_Backspace)
    assert shown(editor).lead == ImageUse(image.id)


def test_a_picture_pasted_into_the_text_becomes_an_image_of_the_library(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(body="Erster Absatz."))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(newsroom.picture_file()))])
    editor.fields.body.setFocus()
    editor.fields.body.insertFromMimeData(data)
    qtbot.waitUntil(lambda: "](image:" in editor.fields.body.text(), timeout=5000)
    assert editor.fields.body.text().startswith("Erster Absatz.\n\n![](image:")
    assert editor.popover.isVisible()


def test_find_and_replace_with_the_keyboard(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(body="Linie 7 und linie 8"))
    editor.actions_book["replace"].trigger()
    bar, body = editor.find_bar, editor.fields.body
    QTest.keyClicks(bar.words, "linie")
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count_text() == "1 of 2"
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert body.textCursor().selectionStart() == 12
    QTest.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert body.textCursor().selectionStart() == 0
    QTest.keyClicks(bar.replacement, "Bus")
    bar.replace_all()
    assert body.text() == "Bus 7 und Bus 8"
    body.undo()
    assert body.text() == "Linie 7 und linie 8"
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert body.hasFocus()


def test_the_strip_counts_words_and_reading_time(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(body="eins zwei [drei](https://a.example/b)"))
    assert "3" in editor.strip.words_text()
    QTest.keyClicks(editor.fields.body, "null ")
    qtbot.waitUntil(lambda: "4" in editor.strip.words_text(), timeout=2000)


def test_focus_mode_changes_no_text(newsroom: Newsroom, editor: EditorPane, qtbot: QtBot) -> None:
    open_in(qtbot, editor, newsroom.article())
    before = editor.fields.body.text()
    editor.set_focus_mode(True)
    assert len(editor.fields.body.extraSelections()) == 2
    editor.set_focus_mode(False)
    assert editor.fields.body.extraSelections() == []
    assert editor.fields.body.text() == before


def test_every_field_has_a_name_for_screen_readers(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article, _ = newsroom.article_with_lead(photographer="J")
    open_in(qtbot, editor, article)
    fields = editor.fields
    named = [
        fields.category.button, *(header.edit for header in fields.headers.values()),
        fields.lead.picture, fields.lead.caption.edit, fields.body,
    ]  # fmt: skip
    assert all(widget.accessibleName() for widget in named)


def test_an_article_opens_at_the_field_that_is_wanted(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    first, second = newsroom.article(), newsroom.article()
    open_in(qtbot, editor, first)
    editor.open_article(second.id, "standfirst")
    qtbot.waitUntil(lambda: shown(editor).id == second.id, timeout=5000)
    assert focused(editor) is editor.fields.headers["standfirst"].edit
    editor.open_article(second.id, "headline")
    assert focused(editor) is editor.fields.headers["headline"].edit


def test_the_part_being_written_is_told_for_the_preview(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(body="Eins.\n\n- a\n- b\n\n\n## Titel\n\nZwei."))
    body = editor.fields.body
    body.setFocus()
    for block, part in ((2, 1), (3, 1), (6, 2), (8, 3), (0, 0)):
        with qtbot.waitSignal(editor.part_changed, timeout=2000) as told:
            body.setTextCursor(QTextCursor(body.document().findBlockByNumber(block)))
        assert told.args == [part]
