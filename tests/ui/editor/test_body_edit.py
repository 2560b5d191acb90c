"""Typing in the body."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QFont, QImage, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.ui.editor.body_commands import BodyCommands
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.format_actions import FormatActions
from editor_app.ui.theme.theme import Theme

LINE, GAP = 27, 11


@pytest.fixture
def body(qtbot: QtBot) -> BodyEdit:
    edit = BodyEdit()
    edit.set_type(QFont("Source Serif 4", 13), LINE, GAP)
    edit.resize(500, 300)
    qtbot.addWidget(edit)
    edit.show()
    edit.setFocus()
    return edit


@pytest.fixture
def commands(body: BodyEdit, theme: Theme) -> BodyCommands:
    return BodyCommands(body, FormatActions(theme, body), body)


def _heights(body: BodyEdit) -> list[int]:
    document = body.document()
    blocks = [document.findBlockByNumber(n) for n in range(document.blockCount())]
    return [round(block.blockFormat().lineHeight()) for block in blocks]


def _select(body: BodyEdit, start: int, end: int) -> None:
    cursor = body.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)


def _type(body: BodyEdit, text: str) -> None:
    for character in text:
        if character == "\n":
            QTest.keyClick(body, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(body, character)


def test_empty_lines_between_paragraphs_are_low(body: BodyEdit) -> None:
    body.set_text("Eins\n\nZwei\n\n\nDrei")
    assert _heights(body) == [LINE, GAP, LINE, GAP, LINE, LINE]


def test_enter_begins_a_paragraph_and_undo_takes_it_back(body: BodyEdit) -> None:
    body.set_text("Eins")
    body.moveCursor(QTextCursor.MoveOperation.End)
    _type(body, "\n")
    assert body.text() == "Eins\n\n"
    assert _heights(body) == [LINE, GAP, LINE]
    _type(body, "Zwei")
    while body.document().isUndoAvailable():
        body.undo()
    assert body.text() == "Eins"
    assert _heights(body) == [LINE]
    while body.document().isRedoAvailable():
        body.redo()
    assert body.text() == "Eins\n\nZwei"
    assert _heights(body) == [LINE, GAP, LINE]


def test_backspace_at_a_paragraphs_start_joins_it_with_the_one_before(body: BodyEdit) -> None:
    body.set_text("Eins\n\nZwei")
    _select(body, 6, 6)
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert body.text() == "EinsZwei"
    assert _heights(body) == [LINE]
    body.undo()
    assert body.text() == "Eins\n\nZwei"


def test_typing_into_a_low_line_makes_it_a_full_one(body: BodyEdit) -> None:
    body.set_text("Eins\n\nZwei")
    _select(body, 5, 5)
    _type(body, "x")
    assert _heights(body) == [LINE, LINE, LINE]
    body.undo()
    assert body.text() == "Eins\n\nZwei"
    assert _heights(body) == [LINE, GAP, LINE]


def test_deleting_the_last_letter_between_paragraphs_makes_the_line_low(body: BodyEdit) -> None:
    body.set_text("Eins\nx\nZwei")
    _select(body, 6, 6)
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert _heights(body) == [LINE, GAP, LINE]
    body.undo()
    assert body.text() == "Eins\nx\nZwei"
    assert _heights(body) == [LINE, LINE, LINE]


def test_undo_takes_back_words_not_letters(body: BodyEdit) -> None:
    body.set_text("Eins ")
    body.moveCursor(QTextCursor.MoveOperation.End)
    _type(body, "zwei")
    body.undo()
    assert body.text() == "Eins "


def test_a_list_goes_on_and_ends(body: BodyEdit) -> None:
    _type(body, "- eins\nzwei\n\n")
    assert body.text() == "- eins\n- zwei\n"


def test_shift_enter_breaks_the_line_inside_the_paragraph(body: BodyEdit) -> None:
    _type(body, "Eins")
    QTest.keyClick(body, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    _type(body, "Zwei")
    assert body.text() == "Eins  \nZwei"


def test_backspace_at_the_very_start_asks_for_the_field_before(
    body: BodyEdit, qtbot: QtBot
) -> None:
    body.set_text("Eins")
    _select(body, 0, 0)
    with qtbot.waitSignal(body.previous_requested):
        QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert body.text() == "Eins"


def test_filling_is_not_editing(body: BodyEdit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(body.text_edited):
        body.set_text("Eins\n\nZwei")
    assert not body.document().isUndoAvailable()
    with qtbot.waitSignal(body.text_edited):
        _type(body, "x")


def test_the_height_follows_the_text(body: BodyEdit) -> None:
    body.set_text("Eins")
    low = body.needed_height()
    body.set_text("Eins\n\nZwei\n\nDrei")
    assert body.needed_height() == low + 2 * (LINE + GAP)


def test_pasted_html_becomes_markdown(body: BodyEdit, commands: BodyCommands) -> None:
    data = QMimeData()
    data.setHtml("<p>Ein <b>starkes</b> Wort.</p><ul><li>eins</li></ul><script>x()</script>")
    commands.paste(data)
    assert "Ein **starkes** Wort." in body.text()
    assert "eins" in body.text()
    assert "x()" not in body.text()


def test_an_address_pasted_over_words_becomes_a_link(
    body: BodyEdit, commands: BodyCommands
) -> None:
    body.set_text("Ein Halt auf Wunsch")
    _select(body, 4, 8)
    data = QMimeData()
    data.setText("https://talblatt.example/halt")
    commands.paste(data)
    assert body.text() == "Ein [Halt](https://talblatt.example/halt) auf Wunsch"


def test_an_address_pasted_without_a_selection_stays_text(
    body: BodyEdit, commands: BodyCommands
) -> None:
    data = QMimeData()
    data.setText("https://talblatt.example")
    commands.paste(data)
    assert body.text() == "https://talblatt.example"


def test_a_pasted_picture_is_handed_on(
    body: BodyEdit, commands: BodyCommands, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    with qtbot.waitSignal(commands.pictures_pasted) as caught:
        commands.paste(data)
    assert isinstance(caught.args[0][0], QImage)
    files = QMimeData()
    files.setUrls(
        [QUrl.fromLocalFile("/bilder/bus.jpg"), QUrl.fromLocalFile("/bilder/notizen.txt")]
    )
    with qtbot.waitSignal(commands.pictures_pasted) as caught:
        commands.paste(files)
    assert [path.name for path in caught.args[0]] == ["bus.jpg"]
    assert body.text() == ""


def test_commands_are_single_steps_of_undo(body: BodyEdit, commands: BodyCommands) -> None:
    body.set_text("eins\n\nzwei")
    _select(body, 0, 10)
    commands.toggle_list()
    assert body.text() == "- eins\n- zwei"
    body.undo()
    assert body.text() == "eins\n\nzwei"
    _select(body, 0, 4)
    commands.toggle_bold()
    commands.cycle_heading()
    assert body.text() == "## **eins**\n\nzwei"
    body.undo()
    body.undo()
    assert body.text() == "eins\n\nzwei"


def test_what_is_copied_is_plain_markdown(body: BodyEdit) -> None:
    body.set_text("Ein **Wort**\n\nZwei")
    body.selectAll()
    data = body.createMimeDataFromSelection()
    assert data.text() == "Ein **Wort**\n\nZwei"
    assert not data.hasHtml()
