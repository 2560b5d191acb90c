"""Export: what goes, what stays and why, progress, result."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QPushButton

from editor_app.domain.article import ArticleStatus
from editor_app.domain.errors import EditorialError
from editor_app.services.articles import create_article, set_status
from editor_app.services.export_edition import export_edition
from editor_app.ui.export_dialog import export_work
from editor_app.ui.export_dialog.export_dialog import ExportDialog
from editor_app.ui.library_window import LibraryWindow
from editor_app.ui.widgets.progress_panel import ProgressPanel
from editor_app.ui.widgets.result_panel import ResultPanel
from editor_app.ui.widgets.tick_row_delegate import LINE_ROLE
from tests.ui.shell.office import Office, room_of, session_of


def open_dialog(office: Office, shown: LibraryWindow) -> ExportDialog:
    shown.view.actions_book["export"].trigger()
    dialog = shown.view.dialog()
    assert isinstance(dialog, ExportDialog)
    office.qtbot.waitUntil(lambda: dialog.rows is not None, timeout=15000)
    return dialog


def aim(dialog: ExportDialog, target: Path) -> None:
    assert dialog.fields is not None
    dialog.fields.path.setText(str(target))


def words(dialog: ExportDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_whole_publication_becomes_a_site(office: Office, tmp_path: Path) -> None:
    shown = office.open()
    dialog = open_dialog(office, shown)
    aim(dialog, tmp_path / "site")
    dialog.start()
    office.qtbot.waitUntil(lambda: bool(dialog.findChildren(ResultPanel)), timeout=30000)
    assert (tmp_path / "site" / "index.html").is_file()
    assert str(tmp_path / "site") in words(dialog)
    # How many there are depends on the day: the sample has articles that are still to appear.
    pages = [path.read_text("utf-8") for path in (tmp_path / "site").rglob("*.html")]
    articles = sum('<article class="art">' in page for page in pages)
    assert articles >= 12
    assert f"{articles} Artikel · 1 Antwort · " in words(dialog)
    dialog.close_dialog()
    foot = shown.view.sidebar.foot
    office.qtbot.waitUntil(lambda: "Exportiert: heute" in foot._line.text(), timeout=5000)


def test_replies_go_along_with_their_article_and_stay_with_it(office: Office) -> None:
    dialog = open_dialog(office, office.open())
    rows = dialog.rows
    assert rows is not None
    first = rows.index(0)
    assert first.data(LINE_ROLE) == "Veröffentlicht · 1 Antwort aus dem Ausgang"
    assert dialog._summary.text().endswith(" Artikel · 1 Antwort")
    rows.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert dialog._summary.text().endswith(" Artikel")
    dialog.close_dialog()


def test_package_can_be_one_file(office: Office, tmp_path: Path) -> None:
    dialog = open_dialog(office, office.open())
    aim(dialog, tmp_path / "site")
    assert dialog.fields is not None
    dialog.fields.form.setCurrentIndex(1)
    assert dialog.fields.target() == tmp_path / "site.zip"
    dialog.start()
    office.qtbot.waitUntil(lambda: bool(dialog.findChildren(ResultPanel)), timeout=30000)
    assert (tmp_path / "site.zip").read_bytes()[:2] == b"PK"
    dialog.close_dialog()


def test_blocked_article_is_unticked_with_its_reasons(office: Office) -> None:
    shown = office.open()
    session = session_of(shown)
    broken = create_article(session, headline="Ohne Text")
    set_status(session, [broken.id], ArticleStatus.READY)
    dialog = open_dialog(office, shown)
    assert dialog.rows is not None
    index = dialog.rows.index(0)
    assert index.data() == "Ohne Text"
    assert index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked
    assert not index.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert "Blockiert" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert broken.id not in dialog.rows.chosen()
    assert "Ohne Text: " in words(dialog)
    dialog.close_dialog()


def test_reason_leads_to_the_field(office: Office) -> None:
    shown = office.open()
    session = session_of(shown)
    broken = create_article(session, headline="Ohne Text")
    set_status(session, [broken.id], ArticleStatus.READY)
    dialog = open_dialog(office, shown)
    links = [b for b in dialog.findChildren(QPushButton) if b.text() == "Zeigen"]
    assert links
    links[0].click()
    assert shown.view.dialog() is None
    office.qtbot.waitUntil(lambda: room_of(shown).open_article_id == broken.id, timeout=5000)


def test_space_unticks_an_article_which_then_stays_at_home(office: Office, tmp_path: Path) -> None:
    dialog = open_dialog(office, office.open())
    assert dialog.rows is not None
    view = dialog.findChild(QListView)
    assert view is not None
    row = next(n for n in range(dialog.rows.rowCount()) if "Löwen" in dialog.rows.index(n).data())
    before = len(dialog.rows.chosen())
    view.setFocus()
    view.setCurrentIndex(dialog.rows.index(row))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert len(dialog.rows.chosen()) == before - 1
    aim(dialog, tmp_path / "site")
    dialog.start()
    office.qtbot.waitUntil(lambda: bool(dialog.findChildren(ResultPanel)), timeout=30000)
    pages = [page.name for page in (tmp_path / "site").rglob("*.html")]
    assert not [name for name in pages if "marktbrunnen" in name]
    dialog.close_dialog()


def test_relative_target_cannot_be_exported_to(office: Office) -> None:
    dialog = open_dialog(office, office.open())
    assert dialog._export.isEnabled()
    assert dialog.fields is not None
    dialog.fields.path.setText("irgendwo")
    assert not dialog._export.isEnabled()
    dialog.close_dialog()


def test_failure_is_said_and_everything_can_be_tried_again(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise EditorialError("The disk is full.")

    monkeypatch.setattr(export_work, "export_edition", fail)
    dialog = open_dialog(office, office.open())
    aim(dialog, tmp_path / "site")
    dialog.start()
    office.qtbot.waitUntil(dialog._banner.isVisible, timeout=5000)
    assert "The disk is full." in words(dialog)
    office.qtbot.waitUntil(lambda: not dialog.findChildren(ProgressPanel), timeout=15000)
    assert dialog._export.isVisible()
    dialog.close_dialog()


def test_escape_stops_an_export_and_leaves_nothing(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = threading.Event()
    real = export_edition

    def slow(*args: object, **options: object) -> object:
        report = options["report"]

        def report_slowly(done: int, total: int) -> None:
            started.set()
            threading.Event().wait(0.05)
            report(done, total)  # type: ignore[operator]

        options["report"] = report_slowly
        return real(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(export_work, "export_edition", slow)
    shown = office.open()
    dialog = open_dialog(office, shown)
    aim(dialog, tmp_path / "site")
    dialog.start()
    assert started.wait(15)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    office.qtbot.waitUntil(lambda: shown.view.dialog() is None, timeout=15000)
    assert not (tmp_path / "site").exists()


def test_export_of_selected_articles_offers_only_these(office: Office) -> None:
    shown = office.open()
    pane = shown.view.list_pane
    row = next(row for row in pane.model.summaries() if "Wochenmarkt" in row.headline)
    pane.export_requested.emit((row.id,))
    dialog = shown.view.dialog()
    assert isinstance(dialog, ExportDialog)
    office.qtbot.waitUntil(lambda: dialog.rows is not None, timeout=15000)
    assert dialog.rows is not None
    assert dialog.rows.chosen() == (row.id,)
    dialog.close_dialog()
