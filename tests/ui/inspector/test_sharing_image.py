"""Which picture is shown where the article is shared, and what is said about it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from editor_app.domain.image import ImageUse
from editor_app.services.add_pictures import add_picture
from editor_app.ui.editor.editor_pane import EditorPane
from editor_app.ui.editor.picture_targets import SharingTarget
from editor_app.ui.inspector.inspector_pane import InspectorPane
from editor_app.ui.undo_history import Command
from tests.ui.editor.newsroom import Newsroom, focused, open_in, shown, wait_saved
from tests.ui.editor.pictures import form_of


@pytest.fixture
def inspector(newsroom: Newsroom, editor: EditorPane, qtbot: QtBot) -> Iterator[InspectorPane]:
    """Return the inspector of the editor's article."""
    pane = InspectorPane(newsroom.desk, editor.document, editor.pictures)
    sharing = pane.search_tab.sharing
    sharing.reset_requested.connect(editor.article_pictures.share_lead_image)
    sharing.details_requested.connect(editor.article_pictures.open_image)
    pane.resize(318, 800)
    qtbot.addWidget(pane)
    pane.show()
    pane.show_tab("search")
    yield pane
    editor.hand_over()


def test_the_lead_image_is_shared_unless_another_one_is_chosen(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    article, _ = newsroom.article_with_lead(photographer="Jule Sander", alt="Bus")
    other = add_picture(newsroom.session, newsroom.picture_file("andere.png", "olive"))
    open_in(qtbot, editor, article)
    sharing = inspector.search_tab.sharing
    commands: list[Command] = []
    editor.article_commands.done.connect(commands.append)
    assert sharing.state_text() == "Foto: Jule Sander"
    assert not sharing.reset.isVisible()
    target = SharingTarget(editor.article_commands)
    editor.article_pictures.entrances.take_images((other.id,), target)
    qtbot.waitUntil(lambda: shown(editor).social_image_id == other.id, timeout=15_000)
    assert sharing.state_text() == "Credit missing, Alt text missing"
    wait_saved(qtbot, editor)
    assert newsroom.stored(article.id).social_image_id == other.id
    sharing.reset.click()
    assert shown(editor).social_image_id is None
    assert sharing.state_text() == "Foto: Jule Sander"
    commands[1].undo()
    assert shown(editor).social_image_id == other.id


def test_the_sharing_image_is_known_when_the_article_is_opened(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    image = newsroom.image(photographer="Jule Sander", alt="Bus")
    open_in(qtbot, editor, newsroom.article(social_image_id=image.id))
    sharing = inspector.search_tab.sharing
    assert sharing.state_text() == "Foto: Jule Sander"
    sharing.details.click()
    assert form_of(editor).credit.photographer.text() == "Jule Sander"
    assert focused(editor) is form_of(editor).credit.photographer
    assert not form_of(editor).crop.isVisible()


def test_an_override_of_the_lead_counts_where_the_lead_is_shared(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    image = newsroom.image(photographer="Jule Sander")
    open_in(qtbot, editor, newsroom.article(lead=ImageUse(image.id, alt="Nur hier")))
    assert inspector.search_tab.sharing.state_text() == "Foto: Jule Sander"
    open_in(qtbot, editor, newsroom.article())
    assert not inspector.search_tab.sharing.details.isVisible()
