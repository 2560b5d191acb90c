"""Pictures as a format of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.domain.identity import derived_id
from editor_app.importers.contract import ImportContext, ImportedImage, Loss
from editor_app.importers.errors import ImportFileError, UnknownFormatError
from editor_app.importers.registry import IMPORTERS, find_importer
from tests.unit.media.picture_files import encoded, quarters

FORMATS = ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"]


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_picture_is_recognised_by_name_and_by_its_first_bytes(
    format_name: str, tmp_path: Path
) -> None:
    data = encoded(quarters(), format_name)
    for name in (f"bild.{format_name.lower()}", "ohne-endung"):
        path = tmp_path / name
        path.write_bytes(data)
        assert find_importer(path).name == "picture"


def test_a_folder_of_pictures_is_one_and_a_folder_of_markdown_is_not(tmp_path: Path) -> None:
    (tmp_path / "bild.jpg").write_bytes(encoded(quarters(), "JPEG"))
    assert find_importer(tmp_path).name == "picture"
    (tmp_path / "text.md").write_text("---\ntitle: Titel\n---\nText.\n")
    assert find_importer(tmp_path).name == "markdown"


def test_a_folder_with_neither_is_of_no_known_format(tmp_path: Path) -> None:
    (tmp_path / "notes.doc").write_bytes(b"x")
    with pytest.raises(UnknownFormatError, match="is in no format that can be read here"):
        find_importer(tmp_path)
    with pytest.raises(ImportFileError, match="no pictures in"):
        tuple(IMPORTERS["picture"].read(tmp_path, ImportContext()))


def test_the_same_bytes_have_the_same_origin_under_any_name(tmp_path: Path) -> None:
    for name in ("b.jpg", "a.jpg"):
        (tmp_path / name).write_bytes(encoded(quarters(), "JPEG"))
    items = tuple(IMPORTERS["picture"].read(tmp_path, ImportContext()))
    assert all(isinstance(item, ImportedImage) and item.is_file_alone for item in items)
    images = [item.image for item in items if isinstance(item, ImportedImage)]
    assert [image.file_name for image in images] == ["a.jpg", "b.jpg"]
    assert len({image.origin for image in images}) == 1
    assert images[0].id == derived_id(images[0].origin)


def test_an_unreadable_file_in_a_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").mkdir()
    (tmp_path / "b.jpg").symlink_to(tmp_path / "nirgends")
    (tmp_path / "c.jpg").write_bytes(encoded(quarters(), "JPEG"))
    items = tuple(IMPORTERS["picture"].read(tmp_path, ImportContext()))
    assert [item.subject for item in items if isinstance(item, Loss)] == ["b.jpg"]
    assert len(items) == 2
