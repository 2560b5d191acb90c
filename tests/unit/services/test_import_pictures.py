"""Pictures that come with an import, and pictures that are one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from editor_app.domain.identity import derived_id
from editor_app.domain.image import Image
from editor_app.importers.contract import ImportContext, ImportedImage, ImportItem
from editor_app.services import import_files as files_module
from editor_app.services import import_pictures as module
from editor_app.services.images import list_images, update_image
from editor_app.services.import_files import import_files, preview_import
from editor_app.services.session import Session
from tests.unit.services.pictures import write_scene

ARTICLE = """---
title: Der Nachtbus
image:
  src: bus.jpg
  alt: Ein Bus im Regen
  photographer: {photographer}
---
Text.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pictures, one of them twice, and a file that is none."""
    folder = tmp_path / "bilder"
    folder.mkdir()
    write_scene(folder / "a.jpg", 1, creator="Jule Sander", credit="Weitblick")
    write_scene(folder / "b.jpg", 2)
    (folder / "c.jpg").write_bytes((folder / "a.jpg").read_bytes())
    (folder / "d.jpg").write_text("kein Bild")
    return folder


def test_good_pictures_are_imported_and_the_bad_one_is_named(
    session: Session, folder: Path
) -> None:
    outcome = import_files(session, [folder])
    assert (outcome.created, outcome.unchanged) == ({"image": 2}, {"image": 1})
    assert [(loss.code, loss.subject) for loss in outcome.losses] == [("picture-refused", "d.jpg")]
    assert outcome.changes.kinds == {"image"}
    images = [listing.image for listing in list_images(session)]
    assert [image.file_name for image in images] == ["a.jpg", "b.jpg"]
    assert (images[0].photographer, images[0].agency) == ("Jule Sander", "Weitblick")
    assert images[0].added_at == session.clock.now()


def test_a_second_import_changes_nothing(
    session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_files(session, [folder])
    (folder / "d.jpg").unlink()
    images = list_images(session)
    update_image(session, images[0].image.id, {"caption": "Hier geändert"})

    def never(*_: object) -> None:
        pytest.fail("a picture that is here was decoded again")

    monkeypatch.setattr(module, "prepare_picture", never)
    outcome = import_files(session, [folder])
    assert (outcome.created, outcome.unchanged) == ({}, {"image": 3})
    assert list_images(session)[0].image.caption == "Hier geändert"


def test_a_picture_that_was_deleted_can_come_again(session: Session, folder: Path) -> None:
    import_files(session, [folder / "a.jpg"])
    (listing,) = list_images(session)
    with session.library.write("deleted") as uow:
        uow.delete("image", listing.image.id)
    outcome = import_files(session, [folder / "a.jpg"])
    assert outcome.created == {"image": 1}
    assert list_images(session) == (listing,)


def test_a_rehearsal_says_the_same_and_stores_nothing(session: Session, folder: Path) -> None:
    rehearsed = preview_import(session, [folder])
    assert list_images(session) == ()
    outcome = import_files(session, [folder])
    assert (rehearsed.created, rehearsed.losses) == (outcome.created, outcome.losses)


def test_a_picture_with_another_credit_is_reported(
    session: Session, folder: Path, tmp_path: Path
) -> None:
    import_files(session, [folder / "a.jpg"])
    copy = write_scene(tmp_path / "kopie.jpg", 1, quality=50, creator="Ada Muster")
    outcome = import_files(session, [copy])
    assert [loss.code for loss in outcome.losses] == ["other-credit"]
    assert outcome.created == {"image": 1}


def _site(tmp_path: Path, photographer: str) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    write_scene(site / "bus.jpg", 3, creator="Jule Sander", credit="Weitblick", headline="Nachts")
    (site / "bus.md").write_text(ARTICLE.format(photographer=photographer), "utf-8")
    return site


def test_the_file_fills_in_what_the_article_does_not_say(session: Session, tmp_path: Path) -> None:
    import_files(session, [_site(tmp_path, "Jule Sander")])
    (listing,) = list_images(session)
    image = listing.image
    assert (image.alt, image.headline) == ("Ein Bus im Regen", "Nachts")
    assert (image.photographer, image.agency) == ("Jule Sander", "Weitblick")


def test_the_file_never_adds_to_another_credit(session: Session, tmp_path: Path) -> None:
    import_files(session, [_site(tmp_path, "Ada Muster")])
    (listing,) = list_images(session)
    assert (listing.image.photographer, listing.image.agency) == ("Ada Muster", "")


def test_what_the_file_fills_in_is_no_change_at_the_origin(
    session: Session, tmp_path: Path
) -> None:
    site = _site(tmp_path, "Jule Sander")
    import_files(session, [site])
    outcome = import_files(session, [site])
    assert not outcome.changed_anything


@dataclass
class _ReadyImporter:
    """Hands over what it was given."""

    items: list[ImportItem]

    def read(self, path: Path, context: ImportContext) -> Iterator[ImportItem]:
        yield from self.items


def test_an_origin_that_comes_several_times_keeps_its_file(
    session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    origin = "test:bus"
    image = Image(derived_id(origin), file_name="bus.jpg", origin=origin)
    before = ImportedImage(image, (folder / "a.jpg").read_bytes())
    after = ImportedImage(replace(image, caption="Neu"), (folder / "b.jpg").read_bytes())
    rounds: list[list[ImportItem]] = [[before], [before, after, before]]
    for items in rounds:
        ready = _ReadyImporter(items)
        monkeypatch.setattr(files_module, "find_importer", lambda *_, found=ready: found)
        import_files(session, [folder / "a.jpg"])
    (listing,) = list_images(session)
    assert listing.image.has_file
