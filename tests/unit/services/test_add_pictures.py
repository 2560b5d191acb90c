"""Many pictures at once: each is taken in for itself, with what its file says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.media.errors import MetadataError, PictureError
from editor_app.services import add_pictures as module
from editor_app.services.add_pictures import add_picture, add_pictures
from editor_app.services.images import list_images, picture_bytes, update_image
from editor_app.services.session import Session
from tests.unit.services.pictures import draw_picture, draw_scene, write_scene


def test_a_picture_comes_with_what_its_file_says(session: Session, shared_data: Path) -> None:
    path = shared_data / "images" / "IPTC-PhotometadataRef-Std2017.1.jpg"
    image = add_picture(session, path)
    assert image.photographer == "Creator1 (ref2017.1), Creator2 (ref2017.1)"
    assert image.agency == "Credit Line (ref2017.1)"
    assert image.usage_terms == "Rights Usage Termns (ref2017.1)"
    assert image.copyright_notice.startswith("Copyright (Notice) 2017.1 IPTC")
    assert image.licence_url == "http://www.WebStatementOfRights.org/2017.1"
    assert image.caption == "The description aka caption (ref2017.1)"
    assert image.headline == "The Headline (ref2017.1)"
    assert image.keywords == ("Keyword1ref2017.1", "Keyword2ref2017.1", "Keyword3ref2017.1")
    assert (image.city, image.created_on) == ("City (Core) (ref2017.1)", "2017-07-13")
    assert image.added_at == session.clock.now()
    assert len(image.fingerprint) == 32
    assert ("Xmp.photoshop.Credit", "Credit Line (ref2017.1)") in image.embedded_metadata
    (listing,) = list_images(session)
    assert listing.image == image


def test_the_position_stays_in_the_original(session: Session, shared_data: Path) -> None:
    path = shared_data / "images" / "iphone-gps.jpg"
    image = add_picture(session, path)
    assert ("Exif.GPSInfo", "present") in image.embedded_metadata
    assert "33/1" not in str(image)
    assert picture_bytes(session, image.id) == path.read_bytes()


def test_good_pictures_are_taken_and_bad_files_are_named(
    session: Session, tmp_path: Path, shared_data: Path
) -> None:
    (tmp_path / "text.jpg").write_text("kein Bild")
    good = [write_scene(tmp_path / f"{number}.jpg", number) for number in range(3)]
    bad = [
        tmp_path / "text.jpg",
        tmp_path / "gibt-es-nicht.jpg",
        shared_data / "hostile" / "truncated_jpeg.jpg",
        shared_data / "hostile" / "decompression_bomb.gif",
    ]
    outcome = add_pictures(session, [*bad[:2], *good, *bad[2:]])
    assert [image.file_name for image in outcome.added] == ["0.jpg", "1.jpg", "2.jpg"]
    assert [refused.name for refused in outcome.refused] == [path.name for path in bad]
    assert all(str(refused.message).endswith(".") for refused in outcome.refused)
    assert outcome.changes.ids == {image.id for image in outcome.added}


def test_a_folder_gives_its_pictures_and_those_below(session: Session, tmp_path: Path) -> None:
    for name in ("b/2.jpg", "a/1.JPG", ".hidden/3.jpg", "a/.4.jpg", "5.jpg"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        write_scene(path, hash(name) % 1000)
    (tmp_path / "notes.txt").write_text("kein Bild")
    (tmp_path / "a" / "live.heic").write_bytes(b"\x00\x00\x00\x18ftypheic")
    outcome = add_pictures(session, [tmp_path, tmp_path / "5.jpg"])
    assert [image.file_name for image in outcome.added] == ["5.jpg", "1.JPG", "2.jpg"]
    assert [refused.name for refused in outcome.refused] == ["live.heic"]


def test_a_folder_without_pictures_is_said(session: Session, tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    outcome = add_pictures(session, [tmp_path / "leer"])
    (refused,) = outcome.refused
    assert (refused.name, str(refused.message)) == ("leer", "There are no pictures in “leer”.")


def test_the_same_bytes_are_one_image(session: Session, tmp_path: Path) -> None:
    first = write_scene(tmp_path / "eins.jpg", 1)
    second = tmp_path / "zwei.jpg"
    second.write_bytes(first.read_bytes())
    outcome = add_pictures(session, [first, second])
    assert [image.file_name for image in outcome.added] == ["eins.jpg"]
    again = add_pictures(session, [second, first])
    assert (again.added, again.known) == ((), outcome.added)
    assert again.changes.ids == frozenset()
    assert len(list_images(session)) == 1


def test_the_same_picture_with_another_credit_is_said(session: Session, tmp_path: Path) -> None:
    first = write_scene(tmp_path / "original.jpg", 1, creator="Jule Sander", credit="Weitblick")
    copy = write_scene(tmp_path / "kopie.jpg", 1, quality=60, creator="Ada Muster")
    other = write_scene(tmp_path / "anderes.jpg", 2, creator="Ada Muster")
    outcome = add_pictures(session, [first, copy, other])
    (remark,) = outcome.remarks
    assert (remark.code, remark.image_id) == ("other-credit", outcome.added[1].id)
    assert remark.other_id == outcome.added[0].id
    assert str(remark.message) == (
        "“kopie.jpg” is in the library with another credit: "
        "“original.jpg”, Foto: Jule Sander – Weitblick."
    )


def test_a_copy_with_the_same_credit_is_only_mentioned(session: Session, tmp_path: Path) -> None:
    first = write_scene(tmp_path / "original.jpg", 1, creator="Jule Sander")
    small = draw_scene(1).resize((320, 240))
    copy = tmp_path / "klein.png"
    small.save(copy)
    added = add_picture(session, first)
    outcome = add_pictures(session, [copy])
    assert [remark.code for remark in outcome.remarks] == ["other-credit"]
    update_image(session, outcome.added[0].id, {"photographer": "jule sander"})
    third = write_scene(tmp_path / "drei.jpg", 1, quality=50, creator="Jule Sander")
    (remark,) = add_pictures(session, [third]).remarks
    assert remark.code == "looks-the-same"
    assert remark.other_id in {added.id, outcome.added[0].id}


def test_work_that_is_stopped_keeps_what_it_has(session: Session, tmp_path: Path) -> None:
    paths = [write_scene(tmp_path / f"{number}.jpg", number) for number in range(4)]
    reports: list[tuple[int, int]] = []
    outcome = add_pictures(
        session,
        paths,
        report=lambda done, total: reports.append((done, total)),
        cancelled=lambda: len(reports) > 2,
    )
    assert outcome.was_stopped
    assert [image.file_name for image in outcome.added] == ["0.jpg", "1.jpg"]
    assert len(list_images(session)) == 2
    assert reports[0] == (0, 4)


def test_many_pictures_are_stored_a_few_at_a_time(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BATCH_PICTURES", 2)
    paths = [write_scene(tmp_path / f"{number}.jpg", number) for number in range(5)]
    stored: list[int] = []

    def look(_done: int, _total: int) -> None:
        stored.append(len(list_images(session)))

    add_pictures(session, paths, report=look)
    assert stored == [0, 0, 2, 2, 4, 5]


def test_metadata_that_cannot_be_read_keep_no_picture_out(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_worker: object, _data: bytes) -> None:
        raise MetadataError("What the file says of its picture could not be read.")

    monkeypatch.setattr(type(session.pictures), "read_metadata", fail)
    outcome = add_pictures(session, [write_scene(tmp_path / "a.jpg", 1, creator="Ada")])
    assert outcome.added[0].photographer == ""
    assert [remark.code for remark in outcome.remarks] == ["metadata-unreadable"]


def test_one_file_that_is_no_picture_is_an_error(session: Session, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("kein Bild")
    with pytest.raises(PictureError, match="not a picture"):
        add_picture(session, tmp_path / "a.jpg")
    assert list_images(session) == ()


def test_a_file_fills_in_only_what_is_empty(session: Session, tmp_path: Path) -> None:
    image = add_picture(session, draw_picture(tmp_path))
    update_image(session, image.id, {"caption": "Eigene Bildunterschrift", "photographer": "Ada"})
    path = write_scene(
        tmp_path / "b.jpg",
        1,
        creator="Jule Sander",
        credit="Weitblick",
        headline="Brücke",
        description="Bildunterschrift der Datei",
    )
    update_image(session, image.id, {}, path)
    (listing,) = list_images(session)
    assert listing.image.caption == "Eigene Bildunterschrift"
    assert listing.image.headline == "Brücke"
    assert (listing.image.photographer, listing.image.agency) == ("Ada", "")
    assert listing.image.file_name == "b.jpg"
