"""The window: from the start of the process to the first paint, against a bare PySide6 window.

All are new processes, started in turns. The bare window shows one line of text in its middle,
the empty one not even that; ours shows the sample publication with the rows of its list. The
last row is the moment when the article that was open last can be written in. Each reports the
moment after its first paint on the clock that all processes share. Bytecode is compiled
beforehand on both sides, and the settings and states are those of a second start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.row import Row
from editor_app.services.create_sample import create_sample

RUNS = 15
TARGET = 1.3

_EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)

    def tell(self):
        print(time.monotonic(), flush=True)
        QApplication.exit(0)

app = QApplication(sys.argv[:1])
window = Window()
window.resize(1600, 1000)
fill(window)
window.show()
sys.exit(app.exec())
"""

_BARE = _EMPTY.replace(
    "fill(window)",
    """
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
label = QLabel("A line of text", alignment=Qt.AlignmentFlag.AlignCenter)
window.setCentralWidget(label)
""",
)

_OURS = """
import os, sys, time
from pathlib import Path
import editor_app.__main__
import editor_app.bootstrap as bootstrap

def tell():
    print(time.monotonic(), flush=True)
    os._exit(0)

bootstrap.gc.disable()  # as open_window does
start = bootstrap._make_start()
start.begin(Path(sys.argv[1]))
if sys.argv[2] == "usable":
    from PySide6.QtCore import QTimer

    def look():
        library = start.application and start.application.library
        if library and library.workroom and library.workroom.open_article_id:
            tell()

    watch = QTimer()
    watch.timeout.connect(look)
    watch.start(5)
else:
    start.opened.shell.painted.disconnect()
    start.opened.shell.painted.connect(tell)
sys.exit(start.app.exec())
"""


def run() -> list[Row]:
    """Return the best start of both sides, in ms."""
    with tempfile.TemporaryDirectory(prefix="bench-window-") as name:
        home = Path(name)
        library = home / "Talblatt.druckreif"
        create_sample(library).close()
        environment = _environment(home)
        empty, bare, ours, usable = [], [], [], []
        for _ in range(RUNS + 1):  # the first start of each fills the system's caches
            empty.append(_start(_EMPTY.replace("fill(window)", ""), (), environment))
            bare.append(_start(_BARE, (), environment))
            ours.append(_start(_OURS, (str(library), "painted"), environment))
            usable.append(_start(_OURS, (str(library), "usable"), environment))
        platform = environment.get("QT_QPA_PLATFORM", "the screen")
        note = f"{platform}, best of {RUNS}"
        return [
            Row("start to painted", min(ours[1:]), min(bare[1:]), TARGET, note=note),
            Row("… against an empty window", min(ours[1:]), min(empty[1:]), None),
            Row("start to writing", min(usable[1:]), min(bare[1:]), None, note="article open"),
        ]


def _start(program: str, arguments: tuple[str, ...], environment: dict[str, str]) -> float:
    """Return the milliseconds from before the process begins to after its first paint."""
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return (float(done.stdout.split()[-1]) - started) * 1000


def _environment(home: Path) -> dict[str, str]:
    """Return surroundings in which nobody's own settings are touched."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        environment[name] = str(home / name)
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment
