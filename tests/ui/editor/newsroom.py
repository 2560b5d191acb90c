"""A desk with a real library behind it, for the tests of editor, inspector and preview."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PIL import Image as Picture
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.services.add_pictures import add_picture
from editor_app.services.articles import autosave_article, create_article, get_article
from editor_app.services.images import update_image
from editor_app.services.session import Session, create_session
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.desk import Desk
from editor_app.ui.editor.editor_pane import EditorPane
from editor_app.ui.jobs import Jobs
from editor_app.ui.save_state import SaveStage
from editor_app.ui.settings import Appearance, Settings
from editor_app.ui.theme.theme import Theme

BODY = "Wer nach Mitternacht fährt, wartet lange.\n\n## Vier Fahrten\n\nGeplant sind vier Umläufe."


@dataclass
class Newsroom:
    """The desk, and the errors that nobody else listened to."""

    desk: Desk
    session: Session
    folder: Path
    errors: list[Exception]

    def article(self, **values: object) -> Article:
        """Store an article with a section and some text, and return it."""
        made = create_article(self.session, category_id=self.category("Stadt"))
        fields = {"headline": "Die Linie 7 kommt zurück", "body": BODY, **values}
        made = replace(made, **fields)  # type: ignore[arg-type]
        autosave_article(self.session, made)
        return made

    def stored(self, article_id: EntityId) -> Article:
        """Return what the library holds of an article."""
        return get_article(self.session, article_id)

    def category(self, name: str) -> EntityId:
        """Return the id of a section."""
        with self.session.library.read() as uow:
            return next(item.id for item in uow.categories.list_all() if item.name == name)

    def picture_file(self, name: str = "bus.png", colour: str = "navy") -> Path:
        """Return the path of a new picture file."""
        path = self.folder / name
        Picture.new("RGB", (800, 500), colour).save(path)
        return path

    def image(self, **fields: str) -> Image:
        """Store a picture with the given fields, and return it."""
        image = add_picture(self.session, self.picture_file())
        if fields:
            update_image(self.session, image.id, fields)
        with self.session.library.read() as uow:
            return uow.images.get(image.id)

    def article_with_lead(self, **fields: str) -> tuple[Article, Image]:
        """Store an article with a lead image whose fields are given."""
        image = self.image(**fields)
        return self.article(lead=ImageUse(image.id)), image


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """Return one theme for all tests: making it loads the fonts."""
    made = Theme(qapp, Appearance.LIGHT, 100)
    made.load_remaining_fonts()
    return made


@pytest.fixture
def newsroom(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Newsroom]:
    """Return a desk with two sections and one author; all writes are done when it is closed."""
    session = create_session(
        tmp_path / "Probe.druckreif", title="Probeblatt", author="Lena Brandt",
        categories=("Stadt", "Kultur"),
    )  # fmt: skip
    changes = ChangeBroadcaster()
    jobs = Jobs(changes)
    errors: list[Exception] = []
    jobs.failed.connect(errors.append)
    desk = Desk(session, jobs, changes, theme, Settings())
    yield Newsroom(desk, session, tmp_path, errors)
    jobs.close()
    session.close()
    jobs.deleteLater()
    changes.deleteLater()


@pytest.fixture
def editor(newsroom: Newsroom, qtbot: QtBot) -> Iterator[EditorPane]:
    """Return a shown editor with nothing open."""
    pane = EditorPane(newsroom.desk)
    pane.resize(900, 700)
    qtbot.addWidget(pane)
    pane.show()
    yield pane
    pane.hand_over()


def shown(pane: EditorPane) -> Article:
    """Return the open article."""
    article = pane.document.article
    assert article is not None
    return article


def focused(pane: EditorPane) -> QWidget:
    """Return the widget that the keyboard goes to."""
    widget = pane.window().focusWidget()
    assert widget is not None
    return widget


def open_in(qtbot: QtBot, pane: EditorPane, article: Article) -> None:
    """Open an article and wait until it is there."""
    with qtbot.waitSignal(pane.document.opened, timeout=5000):
        pane.open_article(article.id)


def wait_saved(qtbot: QtBot, pane: EditorPane) -> None:
    """Wait until everything typed is in the library."""
    qtbot.waitUntil(lambda: pane.autosave.state.stage is SaveStage.SAVED, timeout=5000)
