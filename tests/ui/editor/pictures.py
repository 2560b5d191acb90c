"""What the tests of pictures in articles do again and again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.ui.dropped_pictures import IMAGES_TYPE
from editor_app.ui.editor.editor_pane import EditorPane
from editor_app.ui.editor.picture_form import PictureForm
from tests.ui.editor.newsroom import Newsroom


def files_of(paths: Sequence[Path]) -> QMimeData:
    """Return files as the clipboard or a drag carries them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def images_of(*ids: EntityId) -> QMimeData:
    """Return images of the library as its grid gives them away."""
    data = QMimeData()
    data.setData(IMAGES_TYPE, "\n".join(ids).encode())
    return data


def drop(widget: QWidget, data: QMimeData, x: int = 10, y: int = 10) -> None:
    """Drop something on a widget."""
    event = QDropEvent(
        QPoint(x, y).toPointF(), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    widget.dropEvent(event)


def stored_image(newsroom: Newsroom, image_id: EntityId) -> Image:
    """Return what the library holds of an image."""
    with newsroom.session.library.read() as uow:
        return uow.images.get(image_id)


def wait_calm(newsroom: Newsroom, qtbot: QtBot) -> None:
    """Wait until every job has come back."""
    qtbot.waitUntil(lambda: not newsroom.desk.jobs.is_busy(), timeout=10_000)


def form_of(pane: EditorPane) -> PictureForm:
    """Return the fields in the popover, which must be open."""
    assert pane.popover.isVisible()
    return pane.popover.form
