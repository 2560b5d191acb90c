"""Import: the report comes first, then the import, all or nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from editor_app.services.articles import count_articles
from editor_app.ui.import_dialog.import_dialog import ImportDialog
from editor_app.ui.import_dialog.report_panel import ReportPanel
from editor_app.ui.import_dialog.template_offer import TemplateOffer
from editor_app.ui.library_window import LibraryWindow
from tests.ui.shell.office import Office, headlines, room_of, session_of

PAGE = """---
title: Das Freibad öffnet
date: 2026-05-01
---
Ab Samstag darf geschwommen werden.
"""


def drop(shown: LibraryWindow, *files: Path) -> None:
    """Let files go over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, button, none)
    QApplication.sendEvent(shown.shell, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(shown.shell, QDropEvent(QPointF(9, 9), copy, data, button, none))


def dialog_of(shown: LibraryWindow) -> ImportDialog:
    dialog = shown.view.dialog()
    assert isinstance(dialog, ImportDialog)
    return dialog


def words(dialog: ImportDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def wait_for_report(office: Office, dialog: ImportDialog) -> None:
    office.qtbot.waitUntil(lambda: bool(dialog.findChildren(ReportPanel)), timeout=15000)


def test_dropped_file_is_reported_before_anything_changes(office: Office, tmp_path: Path) -> None:
    shown = office.open()
    before = count_articles(session_of(shown))
    page = tmp_path / "freibad.md"
    page.write_text(PAGE, "utf-8")
    drop(shown, page)
    dialog = dialog_of(shown)
    wait_for_report(office, dialog)
    assert "1 Artikel" in words(dialog)
    assert count_articles(session_of(shown)) == before
    dialog.close_dialog()
    assert count_articles(session_of(shown)) == before


def test_imported_article_is_in_the_list_and_opened(office: Office, tmp_path: Path) -> None:
    shown = office.open()
    page = tmp_path / "freibad.md"
    page.write_text(PAGE, "utf-8")
    drop(shown, page)
    dialog = dialog_of(shown)
    wait_for_report(office, dialog)
    office.qtbot.waitUntil(dialog._import.isEnabled, timeout=5000)
    dialog.start()
    office.qtbot.waitUntil(lambda: "Das Freibad öffnet" in headlines(shown.view), timeout=15000)
    office.qtbot.waitUntil(
        lambda: (
            shown.view.document.editor is not None
            and shown.view.document.editor.document.article is not None
            and shown.view.document.editor.document.article.headline == "Das Freibad öffnet"
        ),
        timeout=5000,
    )
    assert "Importiert" in words(dialog)
    dialog.close_dialog()
    assert room_of(shown).open_article_id


def test_second_import_has_nothing_to_do(office: Office, tmp_path: Path) -> None:
    shown = office.open()
    page = tmp_path / "freibad.md"
    page.write_text(PAGE, "utf-8")
    drop(shown, page)
    dialog = dialog_of(shown)
    office.qtbot.waitUntil(dialog._import.isEnabled, timeout=15000)
    dialog.start()
    office.qtbot.waitUntil(lambda: "Importiert" in words(dialog), timeout=15000)
    dialog.close_dialog()
    drop(shown, page)
    again = dialog_of(shown)
    wait_for_report(office, again)
    assert not again._import.isEnabled()
    assert "Wie bisher: 1 Artikel" in words(again)
    again.close_dialog()


def test_file_nobody_can_read_gives_one_sentence(office: Office, tmp_path: Path) -> None:
    shown = office.open()
    noise = tmp_path / "noise.xyz"
    noise.write_bytes(bytes(range(256)) * 20)
    drop(shown, noise)
    dialog = dialog_of(shown)
    office.qtbot.waitUntil(dialog._banner.isVisible, timeout=15000)
    assert "Es wurde nichts geändert." in words(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert shown.view.dialog() is None


def test_file_dropped_on_the_open_dialog_is_the_next_one(office: Office, tmp_path: Path) -> None:
    shown = office.open()
    shown.view.actions_book["import"].trigger()
    dialog = dialog_of(shown)
    page = tmp_path / "freibad.md"
    page.write_text(PAGE, "utf-8")
    drop(shown, page)
    wait_for_report(office, dialog)
    assert dialog_of(shown) is dialog
    assert "freibad.md" in words(dialog)
    dialog.close_dialog()


def test_real_page_shows_what_was_guessed(office: Office, shared_data: Path) -> None:
    shown = office.open()
    drop(shown, shared_data / "page" / "nachtbus.txt")
    dialog = dialog_of(shown)
    wait_for_report(office, dialog)
    assert "9 Kommentare" in words(dialog)
    dialog.close_dialog()


def test_template_for_comments_can_be_saved_once(office: Office, tmp_path: Path) -> None:
    shown = office.open()
    shown.view.actions_book["import"].trigger()
    dialog = dialog_of(shown)
    (offer,) = dialog.findChildren(TemplateOffer)
    target = tmp_path / "kommentare.csv"
    offer.save(target)
    office.qtbot.waitUntil(lambda: "Gesichert" in words(dialog), timeout=5000)
    assert target.read_text("utf-8-sig").startswith("article,id,parent,author")
    target.write_text("ausgefüllt", "utf-8")
    offer.save(target)
    office.qtbot.waitUntil(dialog._banner.isVisible, timeout=5000)
    assert target.read_text("utf-8") == "ausgefüllt"
    dialog.close_dialog()


def test_the_button_of_the_template_opens_a_file_dialog(office: Office) -> None:
    shown = office.open()
    shown.view.actions_book["import"].trigger()
    dialog = dialog_of(shown)
    (offer,) = dialog.findChildren(TemplateOffer)
    QTest.mouseClick(offer.button, Qt.MouseButton.LeftButton)
    (files,) = offer.findChildren(QFileDialog)
    assert files.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    files.close()
    dialog.close_dialog()


def test_filled_template_brings_its_comments(office: Office, tmp_path: Path) -> None:
    shown = office.open()
    table = tmp_path / "kommentare.csv"
    slug = "nachtbuslinie-7-kommt-zurueck"
    table.write_text(f"article,author,text\n{slug},Jo,Fährt er auch sonntags?\n", "utf-8")
    drop(shown, table)
    dialog = dialog_of(shown)
    wait_for_report(office, dialog)
    assert "Neu: 1 Kommentar" in words(dialog)
    dialog.close_dialog()
