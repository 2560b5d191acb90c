"""The house formatter: pattern, repairs, one step, one undo."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton, QToolButton

from editor_app.domain.credit import CreditPattern
from editor_app.domain.identity import EntityId
from editor_app.services.credit_pattern import get_credit_pattern
from editor_app.services.images import get_image
from editor_app.ui.house_formatter.house_dialog import HouseDialog
from editor_app.ui.library_window import LibraryWindow
from editor_app.ui.widgets.tick_row_delegate import CHIP_ROLE, LINE_ROLE
from tests.ui.shell.office import Office, room_of, session_of

UNSURE = "Foto: Ada Muster – Ben Muster"


def open_dialog(office: Office, lines: tuple[str, ...]) -> tuple[LibraryWindow, HouseDialog]:
    """Open the dialog on the sample with lines instead of names in its first images."""
    shown = office.open()
    with session_of(shown).library.write("test") as uow:
        images = uow.images.list_all()[: len(lines)]
        pairs = zip(images, lines, strict=True)
        uow.save(*(replace(image, photographer=line, agency="") for image, line in pairs))
    room = room_of(shown)
    dialog = HouseDialog(room._desk, room.history, shown.shell)
    shown.view.open_dialog(dialog)
    office.wait_calm(shown)
    return shown, dialog


def first_ids(shown: LibraryWindow, count: int) -> list[EntityId]:
    with session_of(shown).library.read() as uow:
        return [image.id for image in uow.images.list_all()[:count]]


def test_certain_repairs_are_ticked_and_guesses_are_not(office: Office) -> None:
    _, dialog = open_dialog(office, ("(c) Getty/X", "Ada Muster – Ben Muster"))
    model = dialog.repairs
    assert model is not None
    shown = [
        (
            model.index(row).data(),
            model.index(row).data(LINE_ROLE).split(" · ")[0],
            model.index(row).data(CHIP_ROLE)[1],
            model.index(row).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked,
        )
        for row in range(model.rowCount())
    ]
    assert shown == [
        ("Foto: X – Getty", "Bisher: Foto: (c) Getty/X", "Sicher", True),
        (
            "Foto: Ada Muster – Ben Muster",
            "Bisher: Foto: Ada Muster – Ben Muster",
            "Vermutung",
            False,
        ),
    ]
    dialog.close_dialog()


def test_the_example_and_every_line_follow_the_fields(office: Office) -> None:
    _, dialog = open_dialog(office, ("(c) Getty/X",))
    assert dialog.fields.prefix.hasFocus()
    dialog.fields.prefix.selectAll()
    QTest.keyClicks(dialog.fields.prefix, "Bild:")
    dialog.fields.separator.setCurrentText(" / ")
    segments = {b.text(): b for b in dialog.fields.order.findChildren(QToolButton)}
    segments["Agentur zuerst"].click()
    assert dialog.repairs is not None
    assert dialog.repairs.index(0).data() == "Bild: Getty / X"
    dialog.close_dialog()


def test_applying_is_one_step_that_undo_takes_back(office: Office) -> None:
    shown, dialog = open_dialog(office, ("(c) Getty/X", "Foto: Ada Muster/dpa"))
    ids = first_ids(shown, 2)
    session = session_of(shown)
    dialog.fields.prefix.setText("Bild:")
    dialog.apply_button.click()
    office.wait_calm(shown)
    assert shown.view.dialog() is None
    assert get_credit_pattern(session).prefix == "Bild:"
    assert [get_image(session, each).agency for each in ids] == ["Getty", "dpa"]
    assert shown.view.toast.text() == "2 Bildnachweise vereinheitlicht."
    room_of(shown).history.undo()
    office.wait_calm(shown)
    assert get_credit_pattern(session) == CreditPattern()
    assert get_image(session, ids[0]).photographer == "(c) Getty/X"
    room_of(shown).history.redo()
    office.wait_calm(shown)
    assert get_image(session, ids[1]).photographer == "Ada Muster"


def test_what_is_unticked_stays(office: Office) -> None:
    shown, dialog = open_dialog(office, ("(c) Getty/X", "Foto: Ada Muster/dpa"))
    ids = first_ids(shown, 2)
    view = next(v for v in dialog.findChildren(QListView) if v.model() is dialog.repairs)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    dialog.apply_button.click()
    office.wait_calm(shown)
    session = session_of(shown)
    assert get_image(session, ids[0]).photographer == "(c) Getty/X"
    assert get_image(session, ids[1]).photographer == "Ada Muster"


def test_links_tick_all_none_or_the_certain_ones(office: Office) -> None:
    _, dialog = open_dialog(office, ("(c) Getty/X", "Ada Muster – Ben Muster"))
    model = dialog.repairs
    assert model is not None
    links = {button.text(): button for button in dialog.findChildren(QPushButton)}
    counts = []
    for name in ("Alle", "Keine", "Sichere"):
        links[name].click()
        counts.append(len(model.chosen()))
    assert counts == [2, 0, 1]
    links["Keine"].click()
    assert not dialog.apply_button.isEnabled()
    dialog.close_dialog()


def test_with_nothing_to_repair_the_pattern_can_still_be_set(office: Office) -> None:
    shown, dialog = open_dialog(office, ())
    assert not dialog.apply_button.isEnabled()
    dialog.fields.separator.setCurrentText("")
    assert not dialog.apply_button.isEnabled()
    dialog.fields.separator.setCurrentText(", ")
    assert dialog.apply_button.isEnabled()
    dialog.apply_button.click()
    office.wait_calm(shown)
    assert get_credit_pattern(session_of(shown)).separator == ", "
    assert shown.view.toast.text() == "Schreibweise der Bildnachweise geändert."


def test_escape_changes_nothing(office: Office) -> None:
    shown, dialog = open_dialog(office, ("(c) Getty/X",))
    dialog.fields.prefix.setText("Bild:")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    office.wait_calm(shown)
    assert shown.view.dialog() is None
    assert get_credit_pattern(session_of(shown)) == CreditPattern()
