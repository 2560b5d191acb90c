"""The gallery on the canvas: put in order, filled and emptied, by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.services.add_pictures import add_picture
from editor_app.ui.editor.editor_pane import EditorPane
from editor_app.ui.editor.gallery_tile import TILE_TYPE, GalleryTile
from editor_app.ui.undo_history import Command
from tests.ui.editor.newsroom import Newsroom, focused, open_in, shown, wait_saved
from tests.ui.editor.pictures import drop, files_of, form_of


def _gallery(newsroom: Newsroom, *colours: str) -> tuple[ImageUse, ...]:
    images = (
        add_picture(newsroom.session, newsroom.picture_file(f"{colour}.png", colour))
        for colour in colours
    )
    return tuple(ImageUse(image.id) for image in images)


def _tile(editor: EditorPane, number: int) -> GalleryTile:
    tile = editor.fields.gallery.strip.tile(number)
    assert tile is not None
    return tile


def _ids(editor: EditorPane) -> list[EntityId]:
    return [use.image_id for use in shown(editor).gallery]


def test_the_gallery_is_shown_when_there_is_one_or_when_it_is_begun(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    plain = newsroom.article()
    open_in(qtbot, editor, plain)
    strip = editor.fields.gallery.strip
    assert not strip.isVisible()
    editor.actions_book["format.gallery"].trigger()
    assert strip.isVisible()
    assert focused(editor) is strip.add
    open_in(qtbot, editor, newsroom.article(gallery=_gallery(newsroom, "navy", "olive")))
    assert strip.isVisible()
    assert strip.geometry().top() > editor.fields.body.geometry().bottom()
    open_in(qtbot, editor, plain)
    assert not strip.isVisible()


def test_pictures_are_put_in_order_with_alt_and_the_arrows(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    gallery = _gallery(newsroom, "navy", "olive", "teal")
    article = newsroom.article(gallery=gallery)
    open_in(qtbot, editor, article)
    one, two, three = (use.image_id for use in gallery)
    commands: list[Command] = []
    editor.article_commands.done.connect(commands.append)
    _tile(editor, 0).setFocus()
    QTest.keyClick(focused(editor), Qt.Key.Key_Right)
    assert focused(editor) is _tile(editor, 1)
    QTest.keyClick(focused(editor), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert _ids(editor) == [one, three, two]
    assert focused(editor) is _tile(editor, 2)
    QTest.keyClick(focused(editor), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(focused(editor), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert _ids(editor) == [one, two, three]
    for command in reversed(commands):
        command.undo()
    assert _ids(editor) == [one, two, three]
    commands[0].redo()
    wait_saved(qtbot, editor)
    assert [use.image_id for use in newsroom.stored(article.id).gallery] == [one, three, two]


def test_pictures_are_put_in_order_by_dragging(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    gallery = _gallery(newsroom, "navy", "olive", "teal")
    open_in(qtbot, editor, newsroom.article(gallery=gallery))
    one, two, three = (use.image_id for use in gallery)
    strip = editor.fields.gallery.strip
    data = QMimeData()
    data.setData(TILE_TYPE, b"0")
    last = _tile(editor, 2).geometry()
    drop(strip, data, last.right() - 3, last.center().y())
    assert _ids(editor) == [two, three, one]
    data.setData(TILE_TYPE, b"2")
    drop(strip, data, 2, last.center().y() if last.left() == 0 else 5)
    assert _ids(editor)[0] == one
    data.setData(TILE_TYPE, b"99")
    drop(strip, data)
    assert _ids(editor) == [one, two, three]


def test_a_picture_is_taken_out_with_delete_and_brought_back(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    gallery = _gallery(newsroom, "navy", "olive")
    open_in(qtbot, editor, newsroom.article(gallery=gallery))
    commands: list[Command] = []
    editor.article_commands.done.connect(commands.append)
    _tile(editor, 0).setFocus()
    QTest.keyClick(focused(editor), Qt.Key.Key_Delete)
    QTest.keyClick(focused(editor), Qt.Key.Key_Delete)
    assert shown(editor).gallery == ()
    assert focused(editor) is editor.fields.gallery.strip.add
    commands[1].undo()
    commands[0].undo()
    assert shown(editor).gallery == gallery


def test_an_edit_of_an_article_that_is_no_longer_open_can_be_taken_back(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    gallery = _gallery(newsroom, "navy", "olive")
    article = newsroom.article(gallery=gallery)
    open_in(qtbot, editor, article)
    commands: list[Command] = []
    editor.article_commands.done.connect(commands.append)
    _tile(editor, 0).setFocus()
    QTest.keyClick(focused(editor), Qt.Key.Key_Delete)
    open_in(qtbot, editor, newsroom.article())
    qtbot.waitUntil(lambda: len(newsroom.stored(article.id).gallery) == 1, timeout=15_000)
    commands[0].undo()
    qtbot.waitUntil(lambda: newsroom.stored(article.id).gallery == gallery, timeout=15_000)


def test_dropped_files_go_where_they_are_let_go_and_are_asked_about_in_turn(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    gallery = _gallery(newsroom, "navy", "olive")
    open_in(qtbot, editor, newsroom.article(gallery=gallery))
    commands: list[Command] = []
    editor.article_commands.done.connect(commands.append)
    files = [newsroom.picture_file(f"neu-{colour}.png", colour) for colour in ("teal", "gold")]
    drop(editor.fields.gallery.strip, files_of(files), 5, 5)
    qtbot.waitUntil(lambda: len(_ids(editor)) == 4, timeout=15_000)
    assert _ids(editor)[2:] == [use.image_id for use in gallery]
    assert commands[0].text == "2 pictures added to the gallery."
    assert form_of(editor).step.text() == "Picture 1 of 2"
    QTest.keyClick(focused(editor), Qt.Key.Key_Return)
    assert form_of(editor).step.text() == "Picture 2 of 2"
    form = form_of(editor)
    QTest.keyClick(form.caption.scope.current_button(), Qt.Key.Key_Right)
    QTest.keyClicks(focused(editor), "Nur in dieser Galerie")
    QTest.keyClick(focused(editor), Qt.Key.Key_Escape)
    assert shown(editor).gallery[1].caption == "Nur in dieser Galerie"
    commands[-1].undo()
    assert shown(editor).gallery[1].caption == ""


def test_each_picture_says_its_credit_or_what_is_missing(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    image = newsroom.image(photographer="Jule Sander", alt="Bus")
    gallery = (ImageUse(image.id), *_gallery(newsroom, "olive"), ImageUse(EntityId("gone")))
    open_in(qtbot, editor, newsroom.article(gallery=gallery))
    tiles = [_tile(editor, number) for number in range(3)]
    assert [tile.accessibleDescription() for tile in tiles] == [
        "Foto: Jule Sander",
        "Credit missing, Alt text missing",
        "Not in the image library",
    ]
    assert tiles[1].accessibleName() == "olive.png, picture 2 of 3"


def test_tab_goes_from_the_text_into_the_gallery(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(gallery=_gallery(newsroom, "navy")))
    editor.fields.body.setFocus()
    QTest.keyClick(editor.fields.body, Qt.Key.Key_Tab)
    assert focused(editor) is _tile(editor, 0)


def test_the_gallery_never_goes_beyond_its_column(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(gallery=_gallery(newsroom, "navy", "olive", "teal")))
    strip = editor.fields.gallery.strip
    for width in (420, 640, 1200):
        editor.resize(width, 640)
        qtbot.wait(20)
        assert strip.height() == strip.heightForWidth(strip.width())
        for number in range(3):
            assert strip.rect().contains(_tile(editor, number).geometry())
        assert not _tile(editor, 0).geometry().intersects(_tile(editor, 1).geometry())
