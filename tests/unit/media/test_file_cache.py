"""A folder of what can be made again: never half a file, and never more than its bound."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from editor_app.media.file_cache import FileCache

DAY = 24 * 60 * 60


def _filled(folder: Path, *days_unused: float) -> FileCache:
    """Ten bytes a file, named by the days for which nothing has used it."""
    cache = FileCache(folder)
    for days in days_unused:
        cache.keep(f"{days}", b"0123456789")
        used = time.time() - days * DAY
        os.utime(folder / f"{days}", (used, used))
    return cache


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*")}


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    _filled(tmp_path, 5, 1, 4, 2, 3).prune(most=40, kept=30)
    assert _names(tmp_path) == {"1", "2", "3"}


def test_as_much_as_is_allowed_stays(tmp_path: Path) -> None:
    _filled(tmp_path, 5, 1, 4).prune(most=30, kept=10)
    assert _names(tmp_path) == {"1", "4", "5"}


def test_what_is_in_use_stays_whatever_it_takes(tmp_path: Path) -> None:
    _filled(tmp_path, 40, 1, 2, 31, 29).prune(most=10, kept=0, spared_days=30)
    assert _names(tmp_path) == {"1", "2", "29"}


def test_using_a_file_spares_it(tmp_path: Path) -> None:
    cache = _filled(tmp_path, 5, 4, 3)
    assert cache.find("5") == b"0123456789"
    cache.prune(most=20, kept=20)
    assert _names(tmp_path) == {"5", "3"}


def test_folders_of_earlier_versions_go_with_their_last_file(tmp_path: Path) -> None:
    _filled(tmp_path / "old", 90, 80)
    _filled(tmp_path / "new", 1)
    FileCache(tmp_path).prune(most=20, kept=10)
    assert _names(tmp_path) == {"new", "1"}


def test_nothing_there_is_nothing_to_prune(tmp_path: Path) -> None:
    FileCache(tmp_path / "nowhere").prune(most=0, kept=0)
    assert _names(tmp_path) == set()


def test_a_file_that_cannot_be_deleted_keeps_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = _filled(tmp_path, 5, 4, 3)
    unlink = Path.unlink

    def held(self: Path, missing_ok: bool = False) -> None:
        if self.name == "5":
            raise PermissionError(13, "in use")
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    cache.prune(most=0, kept=10)
    assert _names(tmp_path) == {"5"}
