"""From a picture's file through the library to its copies: the rights arrive, the rest does not."""

from __future__ import annotations

import os
import random
import time
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from PIL import Image as Drawing

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.crop import Crop, CropShape
from editor_app.domain.errors import CancelledError
from editor_app.domain.image import Image, ImageUse
from editor_app.media.embedded import interpret_metadata
from editor_app.media.file_cache import FileCache
from editor_app.media.picture_worker import PictureWorker
from editor_app.services import picture_cache, picture_formats
from editor_app.services.add_pictures import add_picture
from editor_app.services.articles import create_article, save_article
from editor_app.services.build_edition import build_edition
from editor_app.services.export_edition import export_edition
from editor_app.services.images import update_image
from editor_app.services.preview import Preview
from editor_app.services.session import Session
from tests.unit.media.exiftool import all_tags
from tests.unit.media.picture_files import encoded, quarters


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def _article_with(session: Session, image: Image, crop: Crop = Crop()) -> Article:
    """An article that may go out, led by the image."""
    update_image(session, image.id, {"alt": "Zu sehen"})
    with session.library.read() as uow:
        (stadt,) = uow.categories.list_all()
    draft = create_article(session, headline="Der Bus kommt", category_id=stadt.id)
    article = replace(
        draft,
        body="Er kommt um acht.",
        status=ArticleStatus.READY,
        lead=ImageUse(image.id, crop=crop),
    )
    save_article(session, article, "written")
    return article


def _exported(session: Session, site: Path) -> dict[str, bytes]:
    assert export_edition(session, site).left_out == ()
    found = {f"media/{path.name}": path.read_bytes() for path in site.glob("media/*")}
    assert {path.rpartition(".")[2] for path in found} >= {"webp", "jpg"}
    return found


def test_rights_in_a_file_arrive_in_every_copy(
    session: Session, shared_data: Path, tmp_path: Path
) -> None:
    original = shared_data / "images" / "IPTC-PhotometadataRef-Std2017.1.jpg"
    said = interpret_metadata(session.pictures.read_metadata(original.read_bytes()), "de")
    creators = ", ".join(said.creator)
    _article_with(session, add_picture(session, original))

    exported = _exported(session, tmp_path / "site")
    assert {path.rpartition(".")[2] for path in exported} == {"avif", "webp", "jpg"}
    for path, data in exported.items():
        # Exiv2 reads it as our program does; ExifTool shares no code with either.
        found = interpret_metadata(session.pictures.read_metadata(data), "de")
        tags = all_tags(data)
        assert found.creator == (creators,), path
        assert found.credit_line == said.credit_line == tags["XMP-photoshop:Credit"]
        assert found.copyright_notice == said.copyright_notice == tags["XMP-dc:Rights"]
        assert found.usage_terms == said.usage_terms == tags["XMP-xmpRights:UsageTerms"]
        assert found.licence_url == said.licence_url == tags["XMP-xmpRights:WebStatement"]
        assert found.licensor_url == said.licensor_url == tags.get("XMP-plus:LicensorURL", "")
        assert tags["XMP-dc:Creator"] == creators
        if path.endswith(".jpg"):
            assert tags["IPTC:By-line"] == creators
            assert tags["IPTC:Credit"] == said.credit_line
            assert tags["IPTC:CopyrightNotice"] == said.copyright_notice


@pytest.mark.parametrize("name", ["images/iphone-gps.jpg", "hostile/exif_gps.jpg"])
def test_the_position_in_a_file_stays_at_home(
    session: Session, shared_data: Path, tmp_path: Path, name: str
) -> None:
    original = shared_data / name
    assert any("GPS" in tag for tag in all_tags(original.read_bytes()))
    image = add_picture(session, original)
    update_image(session, image.id, {"photographer": "Jule Sander"})
    _article_with(session, image)

    for path, data in _exported(session, tmp_path / "site").items():
        assert not [tag for tag in all_tags(data) if "GPS" in tag], path


def _grainy_picture() -> Drawing.Image:
    """A picture with as much detail as a photograph."""
    dots = random.Random(4).randbytes(180 * 120 * 3)  # noqa: S311 - only draws
    small = Drawing.frombytes("RGB", (180, 120), dots)
    return small.resize((720, 480), Drawing.Resampling.BICUBIC)


def _scene(session: Session, tmp_path: Path) -> Image:
    path = tmp_path / "bus.png"
    path.write_bytes(encoded(_grainy_picture(), "PNG"))
    image = add_picture(session, path)
    update_image(session, image.id, {"photographer": "Jule Sander"})
    return image


def test_the_preview_serves_the_copies_that_are_exported(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = _scene(session, tmp_path)
    article = _article_with(session, image, Crop(CropShape.WIDE))
    preview = Preview(session)
    page = preview.page(article)
    asked = sorted(path for path in _named(page.html) if "-640." in path)
    files = {path: preview.file(path) for path in asked}
    served = {path: file.data for path, file in files.items()}

    # Another cache, so that the export makes them anew.
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "other"))
    exported = _exported(session, tmp_path / "site")

    kinds = [file.media_type for file in files.values()]
    assert kinds == ["image/avif", "image/jpeg", "image/webp"]
    assert served == {path: exported[path] for path in asked}
    assert _named(page.html) <= exported.keys()


def test_the_preview_makes_only_the_copies_it_is_asked_for(
    session: Session, tmp_path: Path
) -> None:
    preview = Preview(session)
    page = preview.page(_article_with(session, _scene(session, tmp_path)))
    asked = next(path for path in sorted(_named(page.html)) if path.endswith("-400.webp"))

    preview.file(asked)

    kept = [path.name for path in (tmp_path / "cache").rglob("*") if path.is_file()]
    assert [name for name in kept if name.endswith((".avif", ".webp", ".jpg"))] == [
        Path(asked).name
    ]


def test_another_credit_is_in_the_copies_of_the_next_export(
    session: Session, tmp_path: Path
) -> None:
    image = _scene(session, tmp_path)
    _article_with(session, image)
    before = _exported(session, tmp_path / "before")

    update_image(session, image.id, {"photographer": "Ole Wiemann"})
    after = _exported(session, tmp_path / "after")

    assert not before.keys() & after.keys()
    assert all(b"<rdf:li>Ole Wiemann</rdf:li>" in data for data in after.values())


def test_an_export_of_nothing_new_makes_no_copy(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _article_with(session, _scene(session, tmp_path))
    before = _exported(session, tmp_path / "before")

    def refuse(*arguments: object) -> NoReturn:
        raise AssertionError(arguments)

    monkeypatch.setattr(PictureWorker, "make_copies", refuse)
    monkeypatch.setattr(PictureWorker, "is_smaller_as_avif", refuse)

    assert _exported(session, tmp_path / "after") == before


def _offers_avif(session: Session, article: Article) -> set[bool]:
    images = build_edition(session, [article], {}).images.values()
    return {image.offers_avif for image in images}


def test_avif_is_offered_where_it_is_smaller(session: Session, tmp_path: Path) -> None:
    scene = _article_with(session, _scene(session, tmp_path))
    dot = tmp_path / "punkt.png"
    dot.write_bytes(encoded(quarters(8, 8), "PNG"))
    small = _article_with(session, add_picture(session, dot))

    for _ in ("tried", "remembered"):
        assert _offers_avif(session, scene) == {True}
        assert _offers_avif(session, small) == {False}


def test_a_picture_that_is_missing_in_the_library_harms_no_preview(
    session: Session, tmp_path: Path
) -> None:
    image = _scene(session, tmp_path)
    article = _article_with(session, image)
    with session.library.write("image") as uow:
        uow.save(replace(uow.images.get(image.id), media_hash="0" * 64))

    assert "<picture>" in Preview(session).page(article).html
    assert _offers_avif(session, article) == {False}


def test_trying_many_pictures_can_be_cancelled(session: Session, tmp_path: Path) -> None:
    image = _scene(session, tmp_path)
    worker = session.pictures
    with session.library.read() as uow, pytest.raises(CancelledError):
        picture_formats.originals_with_avif(uow, worker, [uow.images.get(image.id)], lambda: True)


def _named(html: str) -> set[str]:
    return {
        part.split()[0].removeprefix("../")
        for quoted in html.split('"')
        if "../media/" in quoted
        for part in quoted.split(", ")
    }


def test_copies_that_nothing_uses_any_more_go_after_an_export(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = FileCache(picture_cache.picture_cache_folder() / "an-earlier-version")
    for name, days in (("forgotten.webp", 31), ("used.webp", 29)):
        old.keep(name, bytes(100))
        used = time.time() - days * 24 * 60 * 60
        os.utime(old.folder / name, (used, used))
    _article_with(session, _scene(session, tmp_path))

    before = _exported(session, tmp_path / "below-the-bound")
    assert old.find("forgotten.webp")
    used = time.time() - 31 * 24 * 60 * 60
    os.utime(old.folder / "forgotten.webp", (used, used))
    monkeypatch.setattr(picture_cache, "_MOST_BYTES", 100)
    monkeypatch.setattr(picture_cache, "_KEPT_BYTES", 0)

    assert _exported(session, tmp_path / "above-the-bound") == before
    assert [file.name for file in old.folder.iterdir()] == ["used.webp"]
    monkeypatch.setattr(PictureWorker, "make_copies", None)  # the export's own copies are there
    assert _exported(session, tmp_path / "again") == before
