"""The ZIP file: the same bytes everywhere, readable everywhere."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from editor_app.exporters.errors import ExportError
from editor_app.exporters.zip_package import ZipPackage


def _written(path: Path) -> Path:
    with ZipPackage(path) as package:
        package.add("a/seite.html", b"<p>Text</p>" * 100)
        package.add("media/bild.webp", b"RIFF" * 100)
        package.add("ü.html", b"x")
        package.verify()
    return path


def test_entries_have_fixed_dates_rights_and_makers(tmp_path: Path) -> None:
    with zipfile.ZipFile(_written(tmp_path / "a.zip")) as archive:
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.external_attr >> 16 == 0o100644
            assert entry.create_system == 3


def test_pages_are_compressed_and_pictures_stored(tmp_path: Path) -> None:
    with zipfile.ZipFile(_written(tmp_path / "a.zip")) as archive:
        kinds = {entry.filename: entry.compress_type for entry in archive.infolist()}

    assert kinds["a/seite.html"] == zipfile.ZIP_DEFLATED
    assert kinds["media/bild.webp"] == zipfile.ZIP_STORED


def test_names_outside_ascii_survive(tmp_path: Path) -> None:
    with zipfile.ZipFile(_written(tmp_path / "a.zip")) as archive:
        assert archive.namelist() == ["a/seite.html", "media/bild.webp", "ü.html"]


def test_a_damaged_file_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with ZipPackage(path) as package:
        package.add("media/bild.webp", b"RIFF" * 1000)
        package._archive.close()
        data = bytearray(path.read_bytes())
        data[500] ^= 0xFF
        path.write_bytes(data)

        with pytest.raises(ExportError, match=r"bild\.webp"):
            package.verify()
