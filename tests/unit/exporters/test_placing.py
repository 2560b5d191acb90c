"""How a package comes to its place: all at once, never over something that is not a package."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.exporters.errors import ExportError
from editor_app.exporters.placing import place_for


def _build(target: Path, text: str = "neu") -> Path | None:
    with place_for(target) as place:
        place.temporary.mkdir()
        (place.temporary / "a.txt").write_text(text)
    return place.previous


def test_nothing_is_seen_at_the_target_before_the_end(tmp_path: Path) -> None:
    target = tmp_path / "aus"

    with place_for(target) as place:
        place.temporary.mkdir()
        assert not target.exists()
        assert place.temporary.parent == target.parent

    assert target.is_dir()


def test_an_empty_folder_is_filled_and_not_kept(tmp_path: Path) -> None:
    target = tmp_path / "aus"
    target.mkdir()

    assert _build(target) is None
    assert [path.name for path in tmp_path.iterdir()] == ["aus"]


def test_the_next_free_number_is_taken(tmp_path: Path) -> None:
    target = tmp_path / "aus"
    _build(target, "eins")
    (tmp_path / "aus.1").write_text("etwas anderes")

    assert _build(target, "zwei") == tmp_path / "aus.2"
    assert (tmp_path / "aus.2" / "a.txt").read_text() == "eins"


def test_a_link_to_a_folder_is_kept_as_a_link(tmp_path: Path) -> None:
    (tmp_path / "anderswo").mkdir()
    (tmp_path / "anderswo" / "wichtig.txt").write_text("wichtig")
    target = tmp_path / "aus"
    target.symlink_to(tmp_path / "anderswo")

    _build(target)

    assert (tmp_path / "aus.1").is_symlink()
    assert not target.is_symlink()
    assert (tmp_path / "anderswo" / "wichtig.txt").read_text() == "wichtig"


def test_folders_above_are_made_and_stay_only_when_it_works(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "aus"

    with pytest.raises(RuntimeError), place_for(target):
        raise RuntimeError

    assert list(tmp_path.iterdir()) == []
    _build(target)
    assert (target / "a.txt").exists()


def test_folders_above_that_were_there_stay(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()

    with pytest.raises(RuntimeError), place_for(tmp_path / "a" / "aus"):
        raise RuntimeError

    assert (tmp_path / "a").is_dir()


def test_when_the_last_step_fails_the_earlier_package_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "aus"
    _build(target, "eins")
    rename = Path.rename

    def refused(self: Path, goal: Path) -> Path:
        if self.name.endswith(".part"):
            raise PermissionError(13, "Permission denied")
        return rename(self, goal)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(PermissionError):
        _build(target, "zwei")

    assert [path.name for path in tmp_path.iterdir()] == ["aus"]
    assert (target / "a.txt").read_text() == "eins"


def test_home_here_and_what_is_above_them_are_never_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "a" / "b"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)

    for target in (here, tmp_path / "a", Path.home(), Path("/"), Path()):
        with pytest.raises(ExportError, match="cannot be replaced"):
            _build(target)


def test_a_library_is_never_replaced_nor_written_into(tmp_path: Path) -> None:
    library = tmp_path / "Talblatt.druckreif"
    library.mkdir()
    (library / "library.sqlite3").write_bytes(b"")

    for target in (library, library / "aus"):
        with pytest.raises(ExportError, match="belongs to a library"):
            _build(target)
