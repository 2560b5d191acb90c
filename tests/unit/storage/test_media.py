"""Picture originals."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from editor_app.domain.article import Article
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.storage.errors import LibraryReadOnlyError
from editor_app.storage.library import Library
from editor_app.storage.media_store import MediaRepository
from tests.unit.storage.conftest import Shelf

PICTURE = bytes(range(256)) * 5000


def test_an_original_comes_back_by_its_hash(library: Library, shelf: Shelf) -> None:
    with library.write("test") as unit:
        name = unit.media.put(PICTURE, "image/jpeg")
        assert unit.media.get(name) == PICTURE
    assert name == hashlib.sha256(PICTURE).hexdigest()
    with shelf.reopen(library).read() as unit:
        assert unit.media.has(name)
        assert unit.media.get(name) == PICTURE
        assert not unit.media.has("0" * 64)
        with pytest.raises(NotFoundError):
            unit.media.get("0" * 64)


def test_the_same_original_is_kept_once(library: Library) -> None:
    for _ in range(3):
        with library.write("test") as unit:
            unit.media.put(PICTURE, "image/jpeg")
            unit.media.put(PICTURE, "image/jpeg")
    assert (library.folder / "media.sqlite3").stat().st_size < 2 * len(PICTURE)


def test_what_fails_leaves_no_picture(library: Library) -> None:
    name = hashlib.sha256(PICTURE).hexdigest()
    with pytest.raises(NotFoundError), library.write("test") as unit:
        unit.articles.get(EntityId(unit.media.put(PICTURE, "image/jpeg")))
    with library.read() as unit:
        assert not unit.media.has(name)


def test_a_rehearsal_leaves_no_picture(library: Library) -> None:
    with library.rehearse("test") as unit:
        name = unit.media.put(PICTURE, "image/jpeg")
        assert unit.media.has(name)
    with library.read() as unit:
        assert not unit.media.has(name)


def test_a_picture_is_there_before_the_text_that_names_it(
    library: Library, new_article: Callable[..., Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    article, seen = new_article(), list[bool]()
    commit = MediaRepository.commit

    def look_first(media: MediaRepository) -> None:
        commit(media)
        with library.read() as other:
            seen.append(other.media.has(name) and other.articles.find(article.id) is None)

    monkeypatch.setattr(MediaRepository, "commit", look_first)
    with library.write("test") as unit:
        name = unit.media.put(PICTURE, "image/jpeg")
        unit.save(article)
    assert seen == [True]


def test_a_reader_cannot_put_a_picture(library: Library) -> None:
    with pytest.raises(LibraryReadOnlyError), library.read() as unit:
        unit.media.put(PICTURE, "image/jpeg")


def test_missing_pictures_are_said_when_the_library_is_opened(
    library: Library, shelf: Shelf
) -> None:
    library.close()
    (library.folder / "media.sqlite3").unlink()
    reopened = shelf.open()
    assert any("pictures were missing" in str(notice) for notice in reopened.notices)
    with reopened.write("test") as unit:
        assert unit.media.has(unit.media.put(PICTURE, "image/jpeg"))
