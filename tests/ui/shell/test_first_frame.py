"""The first paint: quick, because hardly anything is imported; true, because it is the list."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from editor_app.services.first_page import first_articles
from editor_app.storage.first_glance import glance_at_articles
from editor_app.ui.opening.first_frame import FirstFrame
from editor_app.ui.theme.look import Look
from editor_app.ui.theme.tokens import DARK, LIGHT, Tokens
from editor_app.ui.window_layout import Wishes, arrange
from tests.ui.shell.office import Office, headlines

UNTIL_PAINTED = """
import os, sys
from pathlib import Path
import editor_app.bootstrap as bootstrap

start = bootstrap._make_start()
assert start.begin(Path(sys.argv[1]))
start.opened.shell.painted.disconnect()

def tell():
    print(" ".join(sorted(sys.modules)))
    sys.stdout.flush()
    os._exit(0)

start.opened.shell.painted.connect(tell)
sys.exit(start.app.exec())
"""

TOO_EARLY = (
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "alembic",
    "editor_app.cli",
    "editor_app.domain.article",
    "editor_app.services.session",
    "editor_app.ui.application",
    "editor_app.ui.main_view",
    "jinja2",
    "lxml",
    "PIL",
    "sqlalchemy",
    "typer",
)


def test_nothing_heavy_is_imported_before_the_first_paint(office: Office) -> None:
    done = subprocess.run(
        [sys.executable, "-c", UNTIL_PAINTED, str(office.library)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    imported = set(done.stdout.split())
    assert "PySide6.QtWidgets" in imported
    assert imported & set(TOO_EARLY) == set()


def test_glance_shows_what_the_list_shows(library: Path) -> None:
    glance = glance_at_articles(library, 40)
    rows = first_articles(library, 40)
    assert [(row[0], row[1], row[2], bool(row[4])) for row in glance] == [
        (row.headline, row.standfirst, row.status.value, row.lead_image_id is not None)
        for row in rows
    ]
    assert [row[3] for row in glance] == sorted(row[3] for row in glance)


def test_glance_counts_days_by_midnights_here(library: Path) -> None:
    now = datetime.now().astimezone()
    days = [
        (now.date() - row.edited_at.astimezone().date()).days for row in first_articles(library, 9)
    ]
    assert [row[3] for row in glance_at_articles(library, 9)] == days


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + b"\x00" * 84])
def test_glance_at_something_else_is_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "library.sqlite3").write_bytes(content)
    assert glance_at_articles(tmp_path, 10) == ()
    assert glance_at_articles(tmp_path / "nothing", 10) == ()


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("width", [1024, 1600])
def test_first_frame_fills_the_window(
    library: Path, qtbot: QtBot, tokens: Tokens, width: int
) -> None:
    look = Look(tokens, 1.0)
    rows = glance_at_articles(library, 40)
    frame = FirstFrame(look, arrange(width, Wishes()), 356, "Das Talblatt", rows)
    qtbot.addWidget(frame)
    frame.resize(width, 640)
    image = frame.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert image.pixelColor(2, 600).name() == tokens.window
    assert image.pixelColor(width - 2, 600).name() == tokens.canvas
    inks = {image.pixelColor(x, y).name() for x in range(60, 400, 2) for y in range(60, 600, 3)}
    assert tokens.t1 in inks


def test_window_takes_over_where_the_first_frame_was(office: Office) -> None:
    shown = office.open()
    painted = [row[0] for row in glance_at_articles(office.library, 40)]
    assert headlines(shown.view) == painted
