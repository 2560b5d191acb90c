"""The folder: files written whole, and nothing written twice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from editor_app.exporters.errors import ExportError
from editor_app.exporters.folder_package import FolderPackage


def test_a_file_that_shrank_is_noticed(tmp_path: Path) -> None:
    with FolderPackage(tmp_path / "aus") as package:
        package.add("a/seite.html", b"Text")
        package.verify()
        (tmp_path / "aus" / "a" / "seite.html").write_bytes(b"Te")

        with pytest.raises(ExportError, match=r"a/seite\.html"):
            package.verify()


def test_a_write_that_stops_halfway_is_taken_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda to, data: write(to, bytes(data[:3])))

    with FolderPackage(tmp_path / "aus") as package:
        package.add("a.txt", b"Nachtbus")
        package.verify()

    assert (tmp_path / "aus" / "a.txt").read_bytes() == b"Nachtbus"


def test_the_same_path_twice_is_an_error(tmp_path: Path) -> None:
    with FolderPackage(tmp_path / "aus") as package:
        package.add("a.txt", b"eins")

        with pytest.raises(FileExistsError):
            package.add("a.txt", b"zwei")


def test_a_folder_that_is_there_is_not_taken_over(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        FolderPackage(tmp_path)
