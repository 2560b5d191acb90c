"""The fields of a picture beside it: what belongs to the picture, and what only to this place."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.crop import Crop, CropBox, CropShape
from editor_app.domain.image import Image, ImageUse
from editor_app.services.articles import keep_revision
from editor_app.ui.editor.editor_pane import EditorPane
from editor_app.ui.undo_history import Command
from tests.ui.editor.newsroom import Newsroom, focused, open_in, shown, wait_saved
from tests.ui.editor.pictures import form_of, stored_image, wait_calm


def _with_inline(newsroom: Newsroom, **fields: str) -> Image:
    return newsroom.image(photographer="Jule Sander", alt="Ein Bus", **fields)


def _open_inline(newsroom: Newsroom, editor: EditorPane, qtbot: QtBot, body: str) -> None:
    open_in(qtbot, editor, newsroom.article(body=body))
    editor.fields.body.setFocus()
    cursor = editor.fields.body.textCursor()
    cursor.setPosition(body.index("!["))
    editor.fields.body.setTextCursor(cursor)
    QTest.keyClick(editor.fields.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_enter_opens_the_picture_of_the_line_beside_it(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    image = _with_inline(newsroom)
    _open_inline(newsroom, editor, qtbot, f"Davor.\n\n![](image:{image.id})\n\nDanach.")
    form = form_of(editor)
    assert form.credit.photographer.text() == "Jule Sander"
    assert form.credit.line.text() == "Foto: Jule Sander"
    line = editor.article_pictures.lines.spots()[0].rect()
    line.moveTopLeft(editor.fields.body.mapTo(editor, line.topLeft()))
    assert not editor.popover.geometry().intersects(line)
    QTest.keyClick(focused(editor), Qt.Key.Key_Escape)
    assert not editor.popover.isVisible()
    assert focused(editor) is editor.fields.body


def test_a_text_only_for_here_is_written_into_the_text_and_is_one_step_of_undo(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    image = _with_inline(newsroom, caption="Probefahrt")
    body = f"![](image:{image.id})"
    _open_inline(newsroom, editor, qtbot, body)
    form = form_of(editor)
    assert form.caption.scope.current() == "everywhere"
    QTest.keyClick(form.caption.scope.current_button(), Qt.Key.Key_Right)
    assert focused(editor) is form.caption.box
    assert form.caption.box.text() == "Probefahrt"
    form.caption.box.selectAll()
    QTest.keyClicks(form.caption.box, "Die letzte Fahrt")
    editor.popover.save()
    QTest.keyClicks(form.caption.box, ".")
    QTest.keyClick(focused(editor), Qt.Key.Key_Escape)
    assert editor.fields.body.text() == f'![](image:{image.id} "Die letzte Fahrt.")'
    wait_calm(newsroom, qtbot)
    assert stored_image(newsroom, image.id).caption == "Probefahrt"
    editor.fields.body.undo()
    assert editor.fields.body.text() == body


def test_a_text_for_everywhere_belongs_to_the_picture(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    image = _with_inline(newsroom)
    body = f"![Nur hier](image:{image.id})"
    _open_inline(newsroom, editor, qtbot, body)
    form = form_of(editor)
    assert form.alt.scope.current() == "here"
    assert form.alt.box.text() == "Nur hier"
    QTest.keyClick(form.alt.scope.current_button(), Qt.Key.Key_Left)
    assert form.alt.box.text() == "Ein Bus"
    QTest.keyClicks(form.alt.box, "Gelb: ")
    editor.popover.close_popover()
    wait_calm(newsroom, qtbot)
    assert editor.fields.body.text() == f"![](image:{image.id})"
    assert stored_image(newsroom, image.id).alt == "Gelb: Ein Bus"


def test_the_same_words_as_the_pictures_own_are_no_override(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    image = _with_inline(newsroom)
    _open_inline(newsroom, editor, qtbot, f"![](image:{image.id})")
    form = form_of(editor)
    QTest.keyClick(form.alt.scope.current_button(), Qt.Key.Key_Right)
    editor.popover.close_popover()
    assert editor.fields.body.text() == f"![](image:{image.id})"


def test_the_credit_says_in_how_many_other_articles_it_shows(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    image = _with_inline(newsroom)
    for other in (
        newsroom.article(lead=ImageUse(image.id)),
        newsroom.article(body=f"![](image:{image.id})"),
    ):
        keep_revision(newsroom.session, other.id)
    _open_inline(newsroom, editor, qtbot, f"![](image:{image.id})")
    form = form_of(editor)
    qtbot.waitUntil(lambda: "2 other articles" in form.credit.note.text(), timeout=15_000)


def test_the_lead_image_is_cropped_by_the_keyboard(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article, image = newsroom.article_with_lead(photographer="Jule Sander", alt="Ein Bus")
    open_in(qtbot, editor, article)
    picture = editor.fields.lead.picture
    height = picture.height()
    commands: list[Command] = []
    editor.article_commands.done.connect(commands.append)
    picture.setFocus()
    QTest.keyClick(picture, Qt.Key.Key_Return)
    form = form_of(editor)
    QTest.keyClick(form.crop.shapes.current_button(), Qt.Key.Key_Right)
    assert form.crop.crop() == Crop(CropShape.WIDE)
    for _ in range(3):
        QTest.keyClick(form.crop.shapes.current_button(), Qt.Key.Key_Right)
    assert form.crop.crop() == Crop(CropShape.FREE, CropBox(19, 0, 62, 100))
    frame = form.crop.frame
    frame.setFocus()
    QTest.keyClick(frame, Qt.Key.Key_Left)
    QTest.keyClick(frame, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(frame, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    crop = Crop(CropShape.FREE, CropBox(28, 0, 62, 99))
    editor.popover.close_popover()
    assert shown(editor).lead == ImageUse(image.id, crop=crop)
    assert picture.height() > height
    wait_saved(qtbot, editor)
    assert newsroom.stored(article.id).lead == ImageUse(image.id, crop=crop)
    (command,) = commands
    command.undo()
    assert shown(editor).lead == ImageUse(image.id)
    assert picture.height() == height
    command.redo()
    assert shown(editor).lead == ImageUse(image.id, crop=crop)


def test_a_free_frame_is_dragged_with_the_mouse(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    image = _with_inline(newsroom)
    _open_inline(newsroom, editor, qtbot, f'![](image:{image.id}){{: crop="20,20,40,40" }}')
    form = form_of(editor)
    frame = form.crop.frame
    qtbot.waitUntil(lambda: frame.picture_rect().width() > 200, timeout=3000)
    corner = frame.frame_rect().bottomRight().toPoint()
    step = frame.picture_rect().width() // 10
    QTest.mousePress(frame, Qt.MouseButton.LeftButton, pos=corner)
    corner.setX(corner.x() + step)
    QTest.mouseMove(frame, corner)
    QTest.mouseRelease(frame, Qt.MouseButton.LeftButton, pos=corner)
    assert form.crop.crop().box == CropBox(20, 20, 50, 40)
    middle = frame.frame_rect().center().toPoint()
    QTest.mousePress(frame, Qt.MouseButton.LeftButton, pos=middle)
    middle.setX(middle.x() - step)
    QTest.mouseMove(frame, middle)
    QTest.mouseRelease(frame, Qt.MouseButton.LeftButton, pos=middle)
    editor.popover.close_popover()
    assert editor.fields.body.text() == f'![](image:{image.id}){{: crop="10,20,50,40" }}'


def test_licence_and_last_day_are_set_in_the_fold(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article, image = newsroom.article_with_lead(photographer="J", alt="Bus")
    open_in(qtbot, editor, article)
    editor.go_to("lead.licence")
    rights = form_of(editor).rights
    assert focused(editor) is rights.licence
    place = rights.licence.findText("CC BY-SA 4.0")
    rights.licence.setCurrentIndex(place)
    rights.licence.activated.emit(place)
    QTest.keyClick(rights.licence, Qt.Key.Key_Tab)
    assert focused(editor) is rights.valid_until
    QTest.keyClicks(rights.valid_until, "2027-12-")
    assert rights.valid_until.is_wrong()
    QTest.keyClicks(rights.valid_until, "31")
    assert not rights.valid_until.is_wrong()
    editor.popover.close_popover()
    wait_calm(newsroom, qtbot)
    stored = stored_image(newsroom, image.id)
    assert (stored.licence, stored.valid_until) == ("CC BY-SA 4.0", date(2027, 12, 31))
    assert stored.licence_url == "https://creativecommons.org/licenses/by-sa/4.0/"


def test_a_licence_of_ones_own_is_kept(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article, image = newsroom.article_with_lead(photographer="J", licence="Absprache")
    open_in(qtbot, editor, article)
    editor.go_to("lead.licence")
    assert form_of(editor).rights.licence.currentText() == "Absprache"
    QTest.keyClicks(form_of(editor).credit.photographer, "x")
    editor.popover.close_popover()
    wait_calm(newsroom, qtbot)
    assert stored_image(newsroom, image.id).licence == "Absprache"


def test_what_was_changed_about_a_picture_can_be_taken_back(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article, image = newsroom.article_with_lead(photographer="Jule", alt="Bus")
    open_in(qtbot, editor, article)
    commands: list[Command] = []
    editor.article_commands.done.connect(commands.append)
    editor.go_to("lead.credit")
    QTest.keyClicks(focused(editor), "!")
    editor.popover.save()
    QTest.keyClicks(focused(editor), "?")
    editor.popover.close_popover()
    qtbot.waitUntil(lambda: bool(commands), timeout=15_000)
    (command,) = commands
    assert command.text == "“bus.png” changed."
    assert stored_image(newsroom, image.id).photographer == "Jule!?"
    command.undo()
    assert stored_image(newsroom, image.id).photographer == "Jule"
    command.redo()
    assert stored_image(newsroom, image.id).photographer == "Jule!?"


def test_the_popover_closes_when_the_keyboard_goes_elsewhere(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article, image = newsroom.article_with_lead(photographer="Jule", alt="Bus")
    open_in(qtbot, editor, article)
    editor.go_to("lead.credit")
    QTest.keyClicks(focused(editor), "!")
    editor.fields.headers["headline"].edit.setFocus()
    assert not editor.popover.isVisible()
    assert focused(editor) is editor.fields.headers["headline"].edit
    qtbot.waitUntil(
        lambda: stored_image(newsroom, image.id).photographer == "Jule!", timeout=15_000
    )


def test_every_field_can_be_reached_by_tab_and_has_a_name(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    image = _with_inline(newsroom)
    _open_inline(newsroom, editor, qtbot, f'![](image:{image.id}){{: crop="5,5,90,90" }}')
    form = form_of(editor)
    form.rights.set_open(is_open=True)
    reached = []
    form.credit.photographer.setFocus()
    while focused(editor) not in reached:
        reached.append(focused(editor))
        QTest.keyClick(focused(editor), Qt.Key.Key_Tab)
    wanted = [
        form.credit.photographer, form.credit.agency, form.alt.box, form.decorative,
        form.caption.box, form.crop.frame, form.rights.licence, form.rights.valid_until,
        form.replace_button, form.done_button,
    ]  # fmt: skip
    assert [widget for widget in reached if widget in wanted] == wanted
    for widget in reached:
        text = getattr(widget, "text", None)
        assert widget.accessibleName() or (text is not None and text())
