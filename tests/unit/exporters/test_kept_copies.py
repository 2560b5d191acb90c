"""Scaled pictures kept from one export to the next: missing at worst, never wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.exporters import kept_copies
from editor_app.exporters.kept_copies import CopyFolder, NothingKept


def test_what_was_kept_is_found(tmp_path: Path) -> None:
    CopyFolder(tmp_path / "neu").keep("media/abc-640.webp", b"Bild")

    assert CopyFolder(tmp_path / "neu").find("media/abc-640.webp") == b"Bild"
    assert CopyFolder(tmp_path / "neu").find("media/abc-1024.webp") is None


def test_another_version_of_what_scales_finds_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    CopyFolder(tmp_path).keep("media/abc-640.webp", b"Bild")
    monkeypatch.setattr(kept_copies, "_versions", lambda: "anders")

    assert CopyFolder(tmp_path).find("media/abc-640.webp") is None


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("kein Ordner")
    kept = CopyFolder(tmp_path / "datei")

    kept.keep("media/abc-640.webp", b"Bild")

    assert kept.find("media/abc-640.webp") is None


def test_no_half_of_a_copy_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Path, goal: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", broken)
    CopyFolder(tmp_path).keep("media/abc-640.webp", b"Bild")

    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_without_a_folder_nothing_is_kept() -> None:
    kept = NothingKept()
    kept.keep("media/abc-640.webp", b"Bild")

    assert kept.find("media/abc-640.webp") is None
