"""The ledger's screen, on the sample publication, by pointer and by keyboard."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from editor_app.domain.changes import Changes
from editor_app.domain.credit_ledger import LedgerRow
from editor_app.domain.image import Image
from editor_app.exporters.ledger.write_ledger import LedgerForm
from editor_app.services.credit_ledger import ALWAYS
from editor_app.ui.credits.ledger_export import LedgerExportDialog, LedgerTarget
from editor_app.ui.credits.ledger_model import ROW_ROLE
from editor_app.ui.credits.ledger_period import PeriodKind
from editor_app.ui.credits.ledger_query import LedgerChip, LedgerSort
from editor_app.ui.credits.ledger_screen import LedgerScreen
from editor_app.ui.credits.row_menu import RowMenu
from editor_app.ui.house_formatter.house_dialog import HouseDialog
from editor_app.ui.image_library.image_screen import ImageScreen
from editor_app.ui.library_window import LibraryWindow
from tests.ui.qt_messages import QtMessages
from tests.ui.shell.office import Office, room_of, session_of

USES = 14


def change(shown: LibraryWindow, first: int, changed: Callable[[Image], Image]) -> Image:
    """Change the image of a name as another window would, before the screen is shown."""
    with session_of(shown).library.write("test") as uow:
        image = changed(uow.images.list_all()[first])
        uow.save(image)
    return image


def open_ledger(
    office: Office, size: tuple[int, int] = (1600, 1000)
) -> tuple[LibraryWindow, LedgerScreen]:
    shown = office.open(size)
    return shown, go(office, shown)


def go(office: Office, shown: LibraryWindow) -> LedgerScreen:
    room_of(shown).newsroom.go_to("credits")
    office.wait_calm(shown)
    screen = shown.view.screens.current
    assert isinstance(screen, LedgerScreen)
    return screen


def rows(screen: LedgerScreen) -> list[LedgerRow]:
    model = screen.model
    return [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]


def test_every_use_is_a_row_the_newest_article_first(office: Office) -> None:
    _, screen = open_ledger(office)
    days = [row.published_on for row in rows(screen) if row.published_on]
    assert len(rows(screen)) == USES
    assert days == sorted(days, reverse=True)
    assert screen.strip.text() == "14 Verwendungen · 13 Bilder"


def test_a_click_on_a_head_sorts_and_a_second_one_turns_it_round(office: Office) -> None:
    shown, screen = open_ledger(office)
    heads = screen.table.horizontalHeader()
    column = LedgerSort.PHOTOGRAPHER.value
    at = QPoint(heads.sectionPosition(column) + 20, heads.height() // 2)
    for order in (False, True):
        QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=at)
        office.wait_calm(shown)
        names = [row.use.photographer for row in rows(screen)]
        assert names == sorted(names, key=str.casefold, reverse=order)


def test_the_chosen_row_stays_chosen_in_another_order(office: Office) -> None:
    shown, screen = open_ledger(office)
    screen.table.setCurrentIndex(screen.model.index(3, 0))
    before = screen.table.current_row()
    screen.table.sortByColumn(LedgerSort.ARTICLE.value, Qt.SortOrder.AscendingOrder)
    office.wait_calm(shown)
    titles = [row.use.title for row in rows(screen)]
    assert titles == sorted(titles, key=str.casefold)
    assert screen.table.current_row() == before


def test_words_narrow_the_rows_and_the_empty_state_takes_them_back(office: Office) -> None:
    shown, screen = open_ledger(office)
    screen.bar.search.setFocus()
    QTest.keyClicks(screen.bar.search, "sander")
    office.wait_calm(shown)
    assert {row.use.photographer for row in rows(screen)} == {"Jule Sander"}
    QTest.keyClicks(screen.bar.search, " nirgends")
    office.wait_calm(shown)
    assert screen.empty.title() == "Nichts gefunden für „sander nirgends“."
    button = screen.empty.findChild(QPushButton)
    assert button is not None
    button.click()
    office.wait_calm(shown)
    assert len(rows(screen)) == USES
    assert screen.bar.search.text() == ""


def test_rights_that_end_have_a_chip_words_and_a_number_in_the_sidebar(office: Office) -> None:
    shown = office.open()
    today = session_of(shown).clock.now().date()
    change(shown, 0, lambda image: replace(image, valid_until=today + timedelta(days=5)))
    change(shown, 1, lambda image: replace(image, valid_until=today - timedelta(days=5)))
    office.close(shown)
    shown, screen = open_ledger(office)
    chip = screen.filters.chip(LedgerChip.EXPIRED)
    assert chip.isVisible()
    chip.click()
    office.wait_calm(shown)
    (row,) = rows(screen)
    said = screen.model.index(0, LedgerSort.RIGHT.value).data()
    assert "abgelaufen" in str(said)
    assert row.use.image_id
    nav = shown.view.sidebar.nav.model()
    names = [
        str(nav.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for place in range(nav.rowCount())
    ]
    assert "Bildnachweise, 2 Nutzungsrechte abgelaufen oder bald ablaufend" in names


def test_without_such_rights_the_sidebar_says_nothing(office: Office) -> None:
    shown, screen = open_ledger(office)
    assert shown.view.sidebar.nav.currentIndex().data() == "Bildnachweise"
    said = shown.view.sidebar.nav.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Bildnachweise"
    assert not screen.filters.chip(LedgerChip.EXPIRED).isVisible()


def test_a_missing_credit_is_said_in_words(office: Office) -> None:
    shown = office.open()
    change(shown, 0, lambda image: replace(image, photographer="", agency=""))
    screen = go(office, shown)
    screen.filters.chip(LedgerChip.NO_CREDIT).click()
    office.wait_calm(shown)
    index = screen.model.index(0, LedgerSort.PHOTOGRAPHER.value)
    assert index.data() == "Bildnachweis fehlt"
    sentence = screen.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Bildnachweis fehlt" in str(sentence)


def test_a_period_leaves_other_days_out(office: Office) -> None:
    shown, screen = open_ledger(office)
    day = max(row.published_on for row in rows(screen) if row.published_on)
    kinds = screen.filters.kinds
    kinds.setCurrentIndex(kinds.findData(PeriodKind.OWN))
    assert screen.filters.first.isVisible()
    screen.filters.first.setDate(QDate(day.year, day.month, day.day))
    screen.filters.last.setDate(QDate(day.year, day.month, day.day))
    office.wait_calm(shown)
    assert {row.published_on for row in rows(screen)} == {day}


def test_choosing_a_name_shows_its_rows_and_choosing_it_again_shows_all(office: Office) -> None:
    shown, screen = open_ledger(office)
    view = screen.totals.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.setCurrentIndex(screen.totals.model.index(0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    office.wait_calm(shown)
    (name,) = {row.use.photographer for row in rows(screen)}
    assert name == "Jule Sander"
    assert view.currentIndex().data() == name
    QTest.keyClick(view, Qt.Key.Key_Space)
    office.wait_calm(shown)
    assert len(rows(screen)) == USES
    screen.totals.segments.chosen.emit("agencies")
    assert screen.totals.model.rowCount() > 1


def test_enter_opens_the_article_at_the_picture(office: Office) -> None:
    shown, screen = open_ledger(office)
    screen.table.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    wanted = rows(screen)[screen.table.currentIndex().row()].use.article_id
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    office.wait_calm(shown)
    assert shown.view.screens.current is None
    assert room_of(shown).open_article_id == wanted


def test_a_double_click_on_the_logo_shows_the_picture(office: Office) -> None:
    shown = office.open()
    with session_of(shown).library.write("test") as uow:
        image = uow.images.list_all()[3]
        uow.save(replace(uow.publication(), logo_id=image.id))
    screen = go(office, shown)
    last = screen.model.index(screen.model.rowCount() - 1, 0)
    screen.table.scrollTo(last)
    at = screen.table.visualRect(last).center()
    QTest.mouseClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    office.wait_calm(shown)
    library = shown.view.screens.current
    assert isinstance(library, ImageScreen)
    assert library.images.view.current_id() == image.id


def test_the_menu_of_a_row_copies_the_credit(office: Office) -> None:
    _, screen = open_ledger(office)
    row = rows(screen)[0]
    menu = RowMenu(row, screen)
    actions = {action.text(): action for action in menu.actions()}
    actions["Bildnachweis kopieren"].trigger()
    assert QGuiApplication.clipboard().text() == row.credit
    actions["Adresse der Seite kopieren"].trigger()
    assert QGuiApplication.clipboard().text() == row.address
    menu.close()


def test_the_menu_of_a_row_opens_by_the_menu_key(office: Office, qt_messages: QtMessages) -> None:
    qt_messages.expect("does not support grabbing the keyboard")
    _, screen = open_ledger(office)
    screen.table.setFocus(Qt.FocusReason.TabFocusReason)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(screen.table, event)
    menu = screen.findChild(RowMenu)
    assert menu is not None
    assert menu.actions()[0].text() == "Artikel öffnen"
    menu.close()


def test_a_change_elsewhere_is_shown(office: Office) -> None:
    shown, screen = open_ledger(office)
    image = change(shown, 0, lambda image: replace(image, photographer="Neue Person"))
    room_of(shown)._desk.changes.announce(Changes(frozenset({"image"}), frozenset({image.id})))
    office.wait_calm(shown)
    assert "Neue Person" in {row.use.photographer for row in rows(screen)}


def test_a_change_while_nobody_looks_is_shown_on_coming_back(office: Office) -> None:
    shown, screen = open_ledger(office)
    room_of(shown).newsroom.show_articles()
    image = change(shown, 0, lambda image: replace(image, photographer="Neue Person"))
    room_of(shown)._desk.changes.announce(Changes(frozenset({"image"}), frozenset({image.id})))
    office.wait_calm(shown)
    assert "Neue Person" not in {row.use.photographer for row in rows(screen)}
    assert go(office, shown) is screen
    assert "Neue Person" in {row.use.photographer for row in rows(screen)}


def test_a_narrow_window_has_no_totals_and_a_menu_for_the_rest(office: Office) -> None:
    _, screen = open_ledger(office, (1024, 640))
    assert not screen.totals.isVisible()
    assert not screen.bar.csv_button.isVisible()
    assert screen.strip.text().endswith("· 4 Namen · 4 Agenturen")
    texts = [action.text() for action in screen.bar.make_menu().actions()]
    assert texts == ["Als CSV …", "Vereinheitlichen …"]
    assert screen.table.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("form", LedgerForm)
def test_a_file_is_written_and_said(office: Office, tmp_path: Path, form: LedgerForm) -> None:
    shown, screen = open_ledger(office)
    file = tmp_path / f"nachweise.{form}"
    screen.target_choice.chosen.emit(LedgerTarget(file, form, ALWAYS))
    office.wait_calm(shown)
    dialog = shown.view.dialog()
    assert isinstance(dialog, LedgerExportDialog)
    assert dialog.cancel_button.text() == "Ordner öffnen"
    assert file.stat().st_size > 0
    if form is LedgerForm.CSV:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            written = list(csv.reader(stream, delimiter=";"))
        assert written[0][0] == "Erschienen am"
        assert len(written) == USES + 1
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert shown.view.dialog() is None


def test_escape_stops_the_writing_and_leaves_nothing(office: Office, tmp_path: Path) -> None:
    shown, screen = open_ledger(office)
    file = tmp_path / "nachweise.xlsx"
    screen.target_choice.chosen.emit(LedgerTarget(file, LedgerForm.XLSX, ALWAYS))
    dialog = shown.view.dialog()
    assert isinstance(dialog, LedgerExportDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.cancel_button.isEnabled()
    office.wait_calm(shown)
    assert shown.view.dialog() is None
    assert not file.exists()
    assert not list(tmp_path.glob("*.part"))


def test_a_file_that_cannot_be_written_is_one_sentence(office: Office, tmp_path: Path) -> None:
    shown, screen = open_ledger(office)
    (tmp_path / "datei").write_text("keine Mappe")
    target = LedgerTarget(tmp_path / "datei" / "a.csv", LedgerForm.CSV, ALWAYS)
    screen.target_choice.chosen.emit(target)
    office.wait_calm(shown)
    dialog = shown.view.dialog()
    assert isinstance(dialog, LedgerExportDialog)
    assert dialog.cancel_button.text() == "Schließen"
    dialog.cancel_button.click()
    assert shown.view.dialog() is None


def test_the_file_dialog_proposes_a_name_with_the_period(office: Office) -> None:
    _, screen = open_ledger(office)
    dialog = screen.target_choice.ask(LedgerForm.XLSX, ALWAYS)
    (name,) = dialog.selectedFiles()
    assert Path(name).name == "Bildnachweise.xlsx"
    dialog.close()


def test_the_house_formatter_opens_from_here(office: Office) -> None:
    shown, screen = open_ledger(office)
    screen.bar.unify_button.click()
    office.wait_calm(shown)
    dialog = shown.view.dialog()
    assert isinstance(dialog, HouseDialog)
    dialog.close_dialog()


def test_f6_goes_through_bar_filters_table_and_totals(office: Office) -> None:
    shown, screen = open_ledger(office)
    screen.take_focus()
    assert screen.table.hasFocus()
    seen = []
    for _ in range(5):
        QTest.keyClick(shown.shell, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        holders = [region for region in screen.regions() if region and region.isAncestorOf(focus)]
        seen.append(holders[0].accessibleName() if holders else "")
    assert seen == ["Summen", "", "Bildnachweise", "Filter", "Tabelle der Bildnachweise"]
