"""The first start: a publication within a minute."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest

from editor_app.services.session import open_session
from editor_app.storage.library import Access
from editor_app.ui.application import Application
from editor_app.ui.settings import read_settings
from editor_app.ui.start import new_form, start_window
from editor_app.ui.start.start_window import StartWindow
from tests.ui.shell.office import Office, headlines


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Dokumente"
    folder.mkdir()
    for module in (new_form, start_window):
        monkeypatch.setattr(module, "documents", lambda: folder)
    return folder


def begin(office: Office) -> tuple[Application, StartWindow]:
    application = office.application()
    application.show_start()
    assert application.start is not None
    office.qtbot.wait(50)
    return application, application.start


def test_sample_is_chosen_beforehand_and_opens(office: Office, documents: Path) -> None:
    application, start = begin(office)
    assert start.sample.is_preselected
    assert start.focusWidget() is start.sample
    QTest.keyClick(start.sample, Qt.Key.Key_Space)
    office.qtbot.waitUntil(lambda: application.library is not None, timeout=30000)
    shown = application.library
    assert shown is not None
    assert shown.folder == documents / "Das Talblatt.druckreif"
    office.wait_open(shown)
    assert application.start is None
    assert len(headlines(shown.view)) == 15


def test_new_publication_needs_a_name(office: Office, documents: Path) -> None:
    _, start = begin(office)
    start.new.click()
    start.form.submit()
    assert "Namen" in start.form.title_help.text()
    assert list(documents.iterdir()) == []


def test_new_publication_is_made_as_it_was_filled_in(office: Office, documents: Path) -> None:
    application, start = begin(office)
    start.new.click()
    form = start.form
    assert form.language.currentData() == "de"
    assert form.categories.text() == "Allgemein, Stadt, Kultur, Sport"
    QTest.keyClicks(form.title, "Tal/Anzeiger")
    form.author.setText("Lena Brandt")
    form.categories.setText("Stadt, Kultur, Stadt, ")
    assert form.folder.text() == str(documents / "Tal-Anzeiger.druckreif")
    form.submit()
    office.qtbot.waitUntil(lambda: application.library is not None, timeout=30000)
    shown = application.library
    assert shown is not None
    office.qtbot.waitUntil(lambda: shown.workroom is not None, timeout=20000)
    office.qtbot.waitUntil(
        lambda: shown.shell.windowTitle() == "Tal/Anzeiger – Druckreif", timeout=5000
    )
    office.wait_calm(shown)
    assert shown.view.list_pane.empty.title() == "Noch kein Artikel."
    office.close(shown)
    with (
        open_session(documents / "Tal-Anzeiger.druckreif", Access.READ) as session,
        session.library.read() as uow,
    ):
        assert [category.name for category in uow.categories.list_all()] == ["Stadt", "Kultur"]
        assert [person.name for person in uow.people.list_all()] == ["Lena Brandt"]


def test_sample_leads_to_a_publication_of_ones_own(office: Office, documents: Path) -> None:
    shown = office.open()
    banner = shown.view.document.sample_banner
    office.qtbot.waitUntil(banner.isVisible, timeout=5000)
    banner.action_requested.emit()
    start = office.running[0].start
    assert start is not None
    assert start.form.isVisible()
    QTest.keyClicks(start.form.title, "Bote")
    start.form.submit()
    office.qtbot.waitUntil(
        lambda: (
            office.running[0].library is not None
            and office.running[0].library.folder == documents / "Bote.druckreif"
        ),
        timeout=30000,
    )
    own = office.running[0].library
    assert own is not None
    office.qtbot.waitUntil(lambda: own.workroom is not None, timeout=20000)
    office.wait_calm(own)
    assert not own.view.document.sample_banner.isVisible()


def test_folder_that_is_taken_is_refused(office: Office, documents: Path) -> None:
    (documents / "Blatt.druckreif").mkdir()
    _, start = begin(office)
    start.new.click()
    QTest.keyClicks(start.form.title, "Blatt")
    start.form.submit()
    assert "Ordner" in start.form.title_help.text()


def test_folder_without_a_library_brings_the_start_back_with_a_sentence(
    office: Office, tmp_path: Path
) -> None:
    application = office.application()
    application.open_library(tmp_path)
    assert application.library is None
    assert application.start is not None
    assert application.start.banner.isVisible()
    assert tmp_path.name in application.start.banner.accessibleName()


def test_library_held_by_another_program_is_named(office: Office) -> None:
    with open_session(office.library):
        application = office.application()
        application.open_library(office.library)
        office.qtbot.waitUntil(lambda: application.start is not None, timeout=20000)
        start = application.start
        assert start is not None
        assert "Talblatt.druckreif" in start.banner.accessibleName()
        assert application.library is None


def test_language_changes_the_first_screen_at_once(office: Office) -> None:
    application, start = begin(office)
    assert start._title.text() == "Willkommen."
    start._on_language(start._language.findData("en"))
    office.qtbot.waitUntil(
        lambda: application.start is not None and application.start._title.text() == "Welcome.",
        timeout=3000,
    )
    assert read_settings(office.places.settings).language == "en"


def test_appearance_changes_at_once(office: Office) -> None:
    application, start = begin(office)
    start._on_appearance(start._appearance.findData("dark"))
    assert application.theme.is_dark
    start._on_appearance(start._appearance.findData("light"))
    assert not application.theme.is_dark


def test_smallest_window_shows_the_whole_form(office: Office, documents: Path) -> None:
    _, start = begin(office)
    start.resize(1024, 640)
    start.new.click()
    office.qtbot.wait(30)
    create = start.form._create
    assert create.height() >= create.sizeHint().height()
    place = QStandardPaths.StandardLocation.DocumentsLocation
    assert QStandardPaths.writableLocation(place)
