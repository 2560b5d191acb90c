"""Writing: from key to paint in the body, and from pause to preview.

The whole editor is measured, with saving, counting, checks and preview at work as they are while
somebody types. Beside it stands a bare QTextEdit with the same text in the same run.
"""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from benchmarks.corpus import corpus_article
from benchmarks.measure import percentile
from benchmarks.row import Row
from editor_app.domain.identity import EntityId
from editor_app.services.articles import create_article, save_article
from editor_app.services.session import Session, create_session
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.desk import Desk
from editor_app.ui.editor.editor_pane import EditorPane
from editor_app.ui.inspector.inspector_pane import InspectorPane
from editor_app.ui.jobs import Jobs
from editor_app.ui.preview.preview_pane import PreviewPane
from editor_app.ui.settings import Appearance, Settings
from editor_app.ui.theme.theme import Theme

KEYS = 240
PLACES = (0.02, 0.5, 0.98)
"""Where in the text the keys fall, as shares of its paragraphs."""
BETWEEN_KEYS_MS = 40
_GIVE_UP_S = 2.0
PREVIEWS = 12
_LETTERS = "abcdefghijklm nopqrst "


@dataclass
class _Room:
    """An editor with everything around it, and the application it lives in."""

    app: QApplication
    desk: Desk
    editor: EditorPane
    inspector: InspectorPane
    preview: PreviewPane


class _Painted(QObject):
    """Notices when a viewport has been painted."""

    def __init__(self, viewport: QObject) -> None:
        super().__init__(viewport)
        self.count = 0
        viewport.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count paint events."""
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def run() -> list[Row]:
    """Return the times for 2,000 and 20,000 words."""
    rows: list[Row] = []
    with _room() as room:
        for words in (2_000, 20_000):
            body = _text(words)
            _open(room, body)
            ours = _keys(room.app, room.editor.fields.body)
            theirs = _keys(room.app, _bare(room.editor.fields.body, body))
            note = f"p50 {percentile(ours, 0.5):.1f} ms; bare QTextEdit p50 "
            note += f"{percentile(theirs, 0.5):.1f}, p99 {percentile(theirs, 0.99):.1f} ms"
            name = f"key to paint, p99, {words:,} words"
            rows.append(Row(name, percentile(ours, 0.99), None, 8.0, note=note))
        _open(room, _text(2_000))
        shown = _previews(room)
        note = f"worst {max(shown):.0f} ms; Markdown, page and update, after the pause"
        rows.append(
            Row("pause to preview, p50, 2,000 words", percentile(shown, 0.5), None, 50.0, note=note)
        )
    return rows


def _text(words: int) -> str:
    parts: list[str] = []
    number, count = 0, 0
    while count < words:
        part = corpus_article(number).markdown.strip()
        parts.append(part)
        count += len(part.split())
        number += 1
    paragraphs = "\n\n".join(parts).split("\n\n")
    while sum(len(paragraph.split()) for paragraph in paragraphs) > words and len(paragraphs) > 1:
        paragraphs.pop()
    return "\n\n".join(paragraphs)


@contextmanager
def _room() -> Iterator[_Room]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium refuses to run as root
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(["bench"])
    theme = Theme(app, Appearance.LIGHT, 100)
    theme.load_remaining_fonts()
    with tempfile.TemporaryDirectory() as folder:
        session = create_session(Path(folder, "Messung.druckreif"), title="Messung", author="A")
        changes = ChangeBroadcaster()
        jobs = Jobs(changes)
        desk = Desk(session, jobs, changes, theme, Settings())
        editor = EditorPane(desk)
        inspector = InspectorPane(desk, editor.document, editor.pictures)
        preview = PreviewPane(desk, editor.document)
        for pane, width in ((editor, 720), (inspector, 318), (preview, 430)):
            pane.resize(width, 900)
            pane.show()
        yield _Room(app, desk, editor, inspector, preview)
        editor.hand_over()
        preview.shut_down()
        jobs.close()
        session.close()
        for pane in (editor, inspector, preview):
            pane.hide()
            pane.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _open(room: _Room, body: str) -> None:
    article = _stored(room.desk.session, body)
    room.editor.open_article(article)
    _until(lambda: room.editor.fields.body.document().characterCount() > len(body) // 2)
    web = room.preview.web
    if web is not None:
        _until(lambda: room.preview.renderer.page is not None)
    _wait(1500)


def _stored(session: Session, body: str) -> EntityId:
    article = replace(create_article(session, headline="Messung"), body=body)
    save_article(session, article, "created")
    return article.id


def _bare(like: QTextEdit, text: str) -> QTextEdit:
    """A QTextEdit as Qt gives it, of the same width and type."""
    edit = QTextEdit()
    edit.setAcceptRichText(False)
    font = QFont(like.document().defaultFont())
    edit.setFont(font)
    edit.resize(like.width(), 800)
    edit.setPlainText(text)
    edit.show()
    _wait(300)
    return edit


def _keys(app: QApplication, edit: QTextEdit) -> list[float]:
    """Type at several places; return the milliseconds from each key to its paint."""
    letters = random.Random(7)
    painted = _Painted(edit.viewport())
    edit.window().activateWindow()
    edit.setFocus()
    taken: list[float] = []
    document = edit.document()
    for place in PLACES:
        block = document.findBlockByNumber(int((document.blockCount() - 1) * place))
        while block.previous().isValid() and block.length() < 60:
            block = block.previous()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + block.length() // 2)
        edit.setTextCursor(cursor)
        edit.ensureCursorVisible()
        _wait(400)
        for _ in range(KEYS // len(PLACES)):
            letter = letters.choice(_LETTERS)
            press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            before = painted.count
            started = perf_counter()
            app.sendEvent(edit, press)
            while painted.count == before and perf_counter() - started < _GIVE_UP_S:
                app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            taken.append((perf_counter() - started) * 1000)
            _wait(BETWEEN_KEYS_MS)
    if edit.parent() is None:
        edit.hide()
        edit.deleteLater()
    return taken


def _previews(room: _Room) -> list[float]:
    """Change a word and return the milliseconds from the pause to the page's update."""
    body = room.editor.fields.body
    web = room.preview.web
    if web is None:
        raise RuntimeError("The preview has not started.")
    arrived: list[float] = []
    web.shown.connect(lambda: arrived.append(perf_counter()))
    taken: list[float] = []
    for number in range(PREVIEWS):
        cursor = body.textCursor()
        cursor.setPosition(body.document().characterCount() // 2)
        cursor.insertText(f" Wort{number}")
        _wait(1200)
        arrived.clear()
        cursor.insertText("x")
        started = perf_counter()
        room.editor.document.settle()
        _until(lambda: bool(arrived))
        taken.append((arrived[0] - started) * 1000)
    return taken


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(done: Callable[[], bool], limit_s: float = 20.0) -> None:
    end = perf_counter() + limit_s
    while not done():
        if perf_counter() > end:
            raise TimeoutError("The editor did not come to rest.")
        _wait(2)
