"""Thumbnails: what is in view comes first, what has scrolled away is dropped."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image as Picture
from PySide6.QtCore import QStandardPaths

from editor_app.domain.crop import FocalPoint
from editor_app.ui.article_list import thumbnail_files
from editor_app.ui.article_list import thumbnails as thumbnail_memory
from editor_app.ui.article_list.thumbnail_files import ThumbnailFiles
from editor_app.ui.article_list.thumbnails import Thumbnails
from tests.ui.image_library.darkroom import Darkroom
from tests.unit.services.pictures import draw_scene

MIDDLE = FocalPoint()


@pytest.fixture
def hashes(darkroom: Darkroom) -> list[str]:
    """Return the hashes of sixty originals in the library."""
    found = []
    with darkroom.session.library.write("test") as uow:
        for number in range(60):
            path = darkroom.folder / "scene.jpg"
            draw_scene(number, 120, 80).save(path)
            found.append(uow.media.put(path.read_bytes(), "image/jpeg"))
    return found


@pytest.fixture
def thumbnails(darkroom: Darkroom) -> Thumbnails:
    """Return thumbnails of the library."""
    made = Thumbnails(darkroom.desk.jobs, darkroom.window)
    made.attach(darkroom.session)
    darkroom.wait()
    return made


def _here(thumbnails: Thumbnails, hashes: list[str]) -> list[bool]:
    return [(media_hash, 60, 40, MIDDLE) in thumbnails._pictures for media_hash in hashes]


def test_crop_has_just_the_size_that_was_asked_for(
    darkroom: Darkroom, thumbnails: Thumbnails, hashes: list[str]
) -> None:
    assert thumbnails.find(hashes[0], 60, 40, MIDDLE) is None
    darkroom.wait()
    found = thumbnails.find(hashes[0], 60, 40, MIDDLE)
    assert found is not None
    assert (found.width(), found.height()) == (60, 40)


def test_what_is_in_view_comes_before_what_has_scrolled_away(
    darkroom: Darkroom, thumbnails: Thumbnails, hashes: list[str]
) -> None:
    for media_hash in hashes[:50]:
        thumbnails.find(media_hash, 60, 40, MIDDLE)
    for media_hash in hashes[50:]:  # painted after the view was scrolled
        thumbnails.find(media_hash, 60, 40, MIDDLE)
    with darkroom.qtbot.waitSignal(thumbnails.ready, timeout=5000):
        pass
    for media_hash in hashes[50:]:
        thumbnails.find(media_hash, 60, 40, MIDDLE)
    darkroom.qtbot.waitUntil(lambda: all(_here(thumbnails, hashes[50:])), timeout=5000)
    assert not all(_here(thumbnails, hashes[:50]))
    darkroom.wait()


def test_earlier_crop_stands_in_while_another_is_made(
    darkroom: Darkroom, thumbnails: Thumbnails, hashes: list[str]
) -> None:
    thumbnails.find(hashes[0], 60, 40, MIDDLE)
    darkroom.wait()
    moved = thumbnails.find(hashes[0], 90, 60, FocalPoint(0.2, 0.2))
    assert moved is not None
    assert moved.width() == 60
    darkroom.wait()
    there = thumbnails.find(hashes[0], 90, 60, FocalPoint(0.2, 0.2))
    assert there is not None
    assert there.width() == 90


def test_focal_point_decides_what_a_crop_keeps(darkroom: Darkroom, thumbnails: Thumbnails) -> None:
    halves = Picture.new("RGB", (300, 100), "white")
    halves.paste("black", (150, 0, 300, 100))
    path = darkroom.folder / "halves.png"
    halves.save(path)
    with darkroom.session.library.write("test") as uow:
        media_hash = uow.media.put(path.read_bytes(), "image/png")
    left, right = FocalPoint(0.0, 0.5), FocalPoint(1.0, 0.5)
    for point in (left, right):
        thumbnails.find(media_hash, 50, 50, point)
        darkroom.wait()
    shown = [thumbnails.find(media_hash, 50, 50, point) for point in (left, right)]
    assert [each.pixelColor(25, 25).lightness() > 128 for each in shown if each] == [True, False]


def test_picture_that_is_missing_is_asked_for_once(
    darkroom: Darkroom, thumbnails: Thumbnails
) -> None:
    for _ in range(3):
        assert thumbnails.find("f" * 64, 60, 40, MIDDLE) is None
        darkroom.wait()
    assert darkroom.errors == []


def test_copies_on_disk_are_few_sizes_and_found_again(
    darkroom: Darkroom, hashes: list[str], tmp_path: Path
) -> None:
    files = ThumbnailFiles(tmp_path / "copies")
    for needed in (60, 100, 128, 129, 200):
        assert files.read(darkroom.session, hashes[0], needed)
    assert sorted(file.name for file in (tmp_path / "copies").iterdir()) == sorted(
        f"{hashes[0][:40]}-{edge}.jpg" for edge in (128, 256)
    )
    kept = next((tmp_path / "copies").glob("*-128.jpg"))
    kept.write_bytes(b"kept")
    assert files.read(darkroom.session, hashes[0], 90) == b"kept"


def test_copies_unused_for_longest_go_when_there_are_too_many(
    darkroom: Darkroom, hashes: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = ThumbnailFiles(tmp_path / "copies")
    for age, media_hash in enumerate(hashes[:6]):
        files.read(darkroom.session, media_hash, 100)
        os.utime(tmp_path / "copies" / f"{media_hash[:40]}-128.jpg", (age, age))
    size = sum(file.stat().st_size for file in (tmp_path / "copies").iterdir())
    monkeypatch.setattr(thumbnail_files, "_MOST_BYTES", size - 1)
    monkeypatch.setattr(thumbnail_files, "_KEPT_BYTES", size // 2)
    files.tidy()
    left = {file.name[:40] for file in (tmp_path / "copies").iterdir()}
    assert 0 < len(left) < 6
    assert hashes[5][:40] in left
    assert hashes[0][:40] not in left


def test_cache_lies_in_the_users_cache_folder(thumbnails: Thumbnails) -> None:
    cache = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    assert str(thumbnails._files._cache.folder).startswith(cache)


def test_memory_is_bounded(
    darkroom: Darkroom,
    thumbnails: Thumbnails,
    hashes: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(thumbnail_memory, "_MOST_BYTES", 3 * 60 * 40 * 4)
    for media_hash in hashes[:10]:
        thumbnails.find(media_hash, 60, 40, MIDDLE)
        darkroom.wait()
    assert sum(_here(thumbnails, hashes)) == 3
    assert thumbnails.find(hashes[9], 60, 40, MIDDLE) is not None
