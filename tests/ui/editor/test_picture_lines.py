"""Pictures in the text: found, changed, inserted and taken out, each a single step of undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor_app.domain.crop import Crop, CropShape
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.markdown_highlighter import MarkdownHighlighter
from editor_app.ui.editor.picture_insertion import PictureInsertion
from editor_app.ui.editor.picture_lines import PictureLines
from editor_app.ui.editor.picture_spot import PictureSpot
from editor_app.ui.theme.theme import Theme

ONE, TWO = EntityId("one"), EntityId("two")


@pytest.fixture
def body(qtbot: QtBot, theme: Theme) -> BodyEdit:
    """Return a body with its highlighter, as on the canvas."""
    edit = BodyEdit()
    qtbot.addWidget(edit)
    edit.resize(600, 400)
    MarkdownHighlighter(edit.document(), theme, 17)
    return edit


@pytest.fixture
def lines(body: BodyEdit) -> PictureLines:
    """Return the lines that are followed."""
    return PictureLines(body, body)


def _spot(lines: PictureLines, image_id: EntityId) -> PictureSpot:
    spot = lines.find(image_id)
    assert spot is not None
    return spot


def _caret(body: BodyEdit, position: int) -> QTextCursor:
    cursor = QTextCursor(body.document())
    cursor.setPosition(position)
    body.setTextCursor(cursor)
    return cursor


def _ids(lines: PictureLines) -> list[str]:
    return [spot.image_id for spot in lines.spots()]


def test_pictures_are_found_as_the_text_is_edited(body: BodyEdit, lines: PictureLines) -> None:
    body.set_text("A\n\n![](image:one)\n\nB")
    assert _ids(lines) == ["one"]
    _caret(body, 0).insertText("![x](image:two) davor\n\n")
    assert _ids(lines) == ["two", "one"]
    body.undo()
    assert _ids(lines) == ["one"]
    cursor = _caret(body, 2)
    cursor.setPosition(10, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    assert _ids(lines) == []
    body.undo()
    assert _ids(lines) == ["one"]
    body.set_text("nichts")
    assert _ids(lines) == []


def test_a_picture_in_code_is_none(body: BodyEdit, lines: PictureLines) -> None:
    body.set_text("```\n![](image:one)\n```\n\n![](image:two)")
    assert _ids(lines) == ["two"]


def test_a_change_of_one_use_leaves_the_rest_of_the_line(
    body: BodyEdit, lines: PictureLines
) -> None:
    body.set_text('Vor ![](image:one){: .weit } und ![b](image:two "x") nach')
    spot = _spot(lines, ONE)
    use = spot.use()
    assert use is not None
    spot.change(replace(use, alt="Ein [Bus]", crop=Crop(CropShape.SQUARE)))
    assert body.text() == (
        'Vor ![Ein \\[Bus\\]](image:one){: .weit crop="1:1" } und ![b](image:two "x") nach'
    )
    assert spot.use() == ImageUse(ONE, alt="Ein [Bus]", crop=Crop(CropShape.SQUARE))
    body.undo()
    assert body.text() == 'Vor ![](image:one){: .weit } und ![b](image:two "x") nach'


def test_changes_that_follow_one_another_are_one_step_of_undo(
    body: BodyEdit, lines: PictureLines
) -> None:
    body.set_text("A\n\n![](image:one)")
    spot = _spot(lines, ONE)
    for caption in ("P", "Pr", "Probefahrt"):
        spot.change(ImageUse(ONE, caption=caption))
    body.undo()
    assert body.text() == "A\n\n![](image:one)"
    spot.change(ImageUse(ONE, caption="neu"))
    _caret(body, 1).insertText("!")
    spot.change(ImageUse(ONE, caption="neuer"))
    body.undo()
    assert body.text() == 'A!\n\n![](image:one "neu")'


def test_a_spot_stays_with_its_picture(body: BodyEdit, lines: PictureLines) -> None:
    body.set_text("A\n\n![](image:one)\n\n![](image:one)")
    second = lines.spots()[1]
    _caret(body, 0).insertText("Ein langer neuer Anfang.\n\n")
    second.change(ImageUse(ONE, alt="b"))
    assert body.text().endswith("![](image:one)\n\n![b](image:one)")
    body.set_text("anderes")
    assert second.use() is None
    second.change(ImageUse(ONE, alt="c"))
    second.remove()
    assert body.text() == "anderes"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("A\n\n![](image:one)\n\nB", "A\n\nB"),
        ("A\n\n![](image:one)", "A"),
        ("![](image:one)\n\nB", "B"),
        ("![](image:one)", ""),
        ("A ![](image:one) B", "A  B"),
        ("A\n![](image:one)\nB", "A\nB"),
    ],
)
def test_a_picture_goes_with_its_line(
    body: BodyEdit, lines: PictureLines, text: str, left: str
) -> None:
    body.set_text(text)
    _spot(lines, ONE).remove()
    assert body.text() == left
    body.undo()
    assert body.text() == text


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "![](image:one)\n\n![](image:two)"),
        ("A", 0, "A\n\n![](image:one)\n\n![](image:two)"),
        ("A\n\nB", 1, "A\n\n![](image:one)\n\n![](image:two)\n\nB"),
        ("A\n\nB", 2, "A\n\n![](image:one)\n\n![](image:two)\n\nB"),
        ("A\n\n\n\nB", 3, "A\n\n![](image:one)\n\n![](image:two)\n\nB"),
    ],
)
def test_pictures_go_in_as_paragraphs_of_their_own_in_one_step(
    body: BodyEdit, text: str, position: int, expected: str
) -> None:
    body.set_text(text)
    insertion = PictureInsertion(body, _caret(body, position))
    for image_id in (ONE, TWO):
        insertion.insert(ImageUse(image_id))
    assert body.text() == expected
    body.undo()
    assert body.text() == text


def test_the_caret_finds_the_picture_of_its_line(body: BodyEdit, lines: PictureLines) -> None:
    body.set_text("![](image:one) und ![](image:two)\n\nA")
    for position, expected in ((0, ONE), (5, ONE), (20, TWO), (33, TWO), (35, None)):
        _caret(body, position)
        spot = lines.at_caret()
        assert (spot.image_id if spot is not None else None) == expected
