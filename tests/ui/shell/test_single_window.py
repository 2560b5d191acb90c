"""One window per library: a second start raises the first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from editor_app.ui.library_key import library_key
from editor_app.ui.single_window import SingleWindow

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from editor_app.ui.single_window import SingleWindow
app = QCoreApplication([])
single = SingleWindow(Path(sys.argv[1]), Path(sys.argv[2]))
assert single.may_be_taken()
if single.take():
    sys.exit("took the place")
sys.exit(0 if single.ask_to_raise() else "was not heard")
"""

CRASH = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from editor_app.ui.single_window import SingleWindow
app = QCoreApplication([])
single = SingleWindow(Path(sys.argv[1]), Path(sys.argv[2]))
assert single.take()
os._exit(0)
"""


def start(program: str, states: Path, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(states), str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )


def test_second_start_raises_the_first_window(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleWindow(tmp_path, tmp_path / "A")
    assert first.take()
    first.listen()
    with qtbot.waitSignal(first.raise_requested, timeout=15000):
        second = start(SECOND_START, tmp_path, tmp_path / "A")
    _, said = second.communicate(timeout=15)
    assert second.returncode == 0, said
    first.release()


def test_place_of_a_program_that_died_can_be_taken(tmp_path: Path) -> None:
    dead = start(CRASH, tmp_path, tmp_path / "A")
    dead.communicate(timeout=15)
    single = SingleWindow(tmp_path, tmp_path / "A")
    assert single.may_be_taken()
    assert single.take()
    single.release()
    assert not single.may_be_taken()


def test_other_libraries_are_not_concerned(tmp_path: Path) -> None:
    one, other = SingleWindow(tmp_path, tmp_path / "A"), SingleWindow(tmp_path, tmp_path / "B")
    assert one.take()
    assert other.take()
    assert one.take()  # still ours
    for each in (one, other):
        each.release()


def test_place_is_the_same_however_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "A").mkdir()
    assert library_key(tmp_path / "A") == library_key(tmp_path / "A" / ".." / "A")
    assert library_key(tmp_path / "A") != library_key(tmp_path / "B")
