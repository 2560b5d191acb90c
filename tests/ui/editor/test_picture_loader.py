"""Pictures beside the canvas: made once from the copies on disk, and not at all where none is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from editor_app.domain.crop import FocalPoint
from editor_app.ui.article_list.thumbnail_files import ThumbnailFiles
from editor_app.ui.editor.picture_loader import PictureKey, PictureLoader
from tests.ui.editor.newsroom import Newsroom
from tests.ui.editor.pictures import wait_calm


def test_a_picture_has_the_size_that_is_asked_for(newsroom: Newsroom, qtbot: QtBot) -> None:
    loader = PictureLoader(newsroom.desk)
    key = PictureKey(newsroom.image().media_hash, 90, 60, FocalPoint())
    with qtbot.waitSignal(loader.loaded, timeout=5000) as loaded:
        assert loader.find(key) is None
    picture = loader.find(key)
    assert loaded.args == [key]
    assert picture is not None
    assert (picture.width(), picture.height()) == (90, 60)
    assert picture.toImage().pixelColor(45, 30) != QColor("black")


def test_another_size_is_made_from_the_copy_on_disk(
    newsroom: Newsroom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    loader, media_hash = PictureLoader(newsroom.desk), newsroom.image().media_hash
    loader.find(PictureKey(media_hash, 90, 60, FocalPoint()))
    wait_calm(newsroom, qtbot)
    monkeypatch.setattr("editor_app.services.images.small_picture", None)
    smaller = PictureKey(media_hash, 60, 60, FocalPoint(0.2, 0.2))
    with qtbot.waitSignal(loader.loaded, timeout=5000):
        loader.find(smaller)
    assert loader.find(smaller) is not None
    assert newsroom.errors == []


def test_a_picture_that_is_missing_is_asked_for_once(
    newsroom: Newsroom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def nothing(self: ThumbnailFiles, session: object, media_hash: str, needed: int) -> bytes:
        asked.append(media_hash)
        return b""

    monkeypatch.setattr(ThumbnailFiles, "read", nothing)
    loader = PictureLoader(newsroom.desk)
    for _ in range(3):
        assert loader.find(PictureKey("f" * 64, 90, 60, FocalPoint())) is None
        wait_calm(newsroom, qtbot)
    assert asked == ["f" * 64]
    assert newsroom.errors == []
