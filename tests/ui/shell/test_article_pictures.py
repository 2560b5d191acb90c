"""The window around the pictures of an article: undo, the library, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.domain.image import ImageUse
from editor_app.ui.editor.editor_pane import EditorPane
from editor_app.ui.editor.picture_targets import LeadTarget
from editor_app.ui.image_library.image_picker import ImagePicker
from editor_app.ui.image_library.image_screen import ImageScreen
from editor_app.ui.library_window import LibraryWindow
from tests.ui.shell.office import Office


def _editor(shown: LibraryWindow) -> EditorPane:
    editor = shown.view.document.editor
    assert editor is not None
    return editor


def _lead(editor: EditorPane) -> ImageUse | None:
    assert editor.document.article is not None
    return editor.document.article.lead


def test_a_lead_image_is_chosen_from_the_library_and_taken_back_with_ctrl_z(
    office: Office,
) -> None:
    shown = office.open()
    editor = _editor(shown)
    before = _lead(editor)
    editor.article_pictures.library_wanted.emit(LeadTarget(editor.fields.lead))
    picker = shown.view.dialog()
    assert isinstance(picker, ImagePicker)
    office.qtbot.waitUntil(lambda: picker.images.view.model().rowCount() > 1, timeout=10_000)
    picker.images.view.setCurrentIndex(picker.images.view.model().index(1, 0))
    picker.choose_selected()
    office.qtbot.waitUntil(lambda: _lead(editor) != before, timeout=15_000)
    assert shown.view.toast.text() == "Aufmacher ersetzt."
    editor.fields.lead.picture.setFocus()
    shown.view.actions_book["undo"].trigger()
    assert _lead(editor) == before
    shown.view.actions_book["redo"].trigger()
    assert _lead(editor) != before
    office.wait_calm(shown)


def test_the_popover_leads_to_the_image_in_the_library(office: Office) -> None:
    shown = office.open()
    editor = _editor(shown)
    lead = _lead(editor)
    assert lead is not None
    editor.go_to("lead.licence")
    QTest.mouseClick(editor.popover.form.rights.library, Qt.MouseButton.LeftButton)
    screen = shown.view.screens.current
    assert isinstance(screen, ImageScreen)
    office.qtbot.waitUntil(
        lambda: screen.images.view.selected_ids() == (lead.image_id,), timeout=10_000
    )
    office.wait_calm(shown)
