"""A window stands where it stood, for each publication on its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.ui.window_layout import Pane, Preset, Wishes
from editor_app.ui.window_state import WindowState, WindowStateFile


def test_state_comes_back(tmp_path: Path) -> None:
    state = WindowState(
        b"\x00\xffgeometry",
        Wishes(Preset.LAYOUT, (Pane.PREVIEW,), sidebar=False),
        {"list": 300, "preview": 444},
        "category:7k",
        "abc",
        {"images": {"width": 300, "order": "name"}, "inbox": {"queue": "open"}},
    )
    WindowStateFile(tmp_path, tmp_path / "A").write(state)
    assert WindowStateFile(tmp_path, tmp_path / "A").read() == state


def test_each_publication_has_its_own(tmp_path: Path) -> None:
    WindowStateFile(tmp_path, tmp_path / "A").write(WindowState(place="drafts"))
    assert WindowStateFile(tmp_path, tmp_path / "B").read() == WindowState()


@pytest.mark.parametrize("text", ["", "geometry = 'xyz'", "preset = 'no'\npanes = ['no']", "\x00"])
def test_broken_state_is_no_state(tmp_path: Path, text: str) -> None:
    file = WindowStateFile(tmp_path, tmp_path / "A")
    file.write(WindowState())
    next(tmp_path.glob("*.toml")).write_text(text, "utf-8")
    assert file.read().wishes == Wishes()
    assert file.read().geometry == b""


def test_folder_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("", "utf-8")
    WindowStateFile(blocker, tmp_path / "A").write(WindowState())
    assert WindowStateFile(blocker, tmp_path / "A").read() == WindowState()
