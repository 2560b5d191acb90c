"""Threads, timers and windows that outlive their test, each with where it comes from."""

from __future__ import annotations

import gc
import inspect
import sys
import threading
import time
import traceback
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import Shiboken

PATIENCE_S = 3.0

# Windows that Qt makes for itself and keeps for later use.
QT_KEEPS = {"QTipLabel", "QDesktopScreenWidget", "QAlphaWidget", "QRollEffect"}


@dataclass(frozen=True)
class Leftovers:
    """What was there at one moment; objects are told apart by identity."""

    threads: frozenset[int]
    objects: dict[int, QObject]  # kept alive here, so that an identity is not given twice
    windows: dict[int, QWidget]

    @staticmethod
    def look() -> Leftovers:
        """Remember what is there now."""
        return Leftovers(
            threads=frozenset(thread.ident or 0 for thread in threading.enumerate()),
            objects={id(found): found for found in _busy_objects()},
            windows={id(found): found for found in _open_windows()},
        )

    @staticmethod
    def wait_until_gone(before: Leftovers) -> list[str]:
        """Give everything a moment to end, then return a line for each thing that did not."""
        deadline = time.monotonic() + PATIENCE_S
        _finish_deletions()
        left = _described(before)
        if left:
            gc.collect()  # a cycle that nobody holds any more is no leak
        while left and time.monotonic() < deadline:
            QThreadPool.globalInstance().waitForDone(20)
            time.sleep(0.01)
            _finish_deletions()
            left = _described(before)
        return left


def _finish_deletions() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _busy_objects() -> list[QObject]:
    busy: list[QObject] = []
    for found in Shiboken.getAllValidWrappers():
        if isinstance(found, QTimer) and found.isActive():
            busy.append(found)
        elif isinstance(found, QThread):
            if found.isRunning() and found != QThread.currentThread():
                busy.append(found)
        elif isinstance(found, QThreadPool) and found.activeThreadCount():
            busy.append(found)
    return busy


def _open_windows() -> list[QWidget]:
    return [
        window
        for window in QApplication.topLevelWidgets()
        if type(window).__name__ not in QT_KEEPS
        and window.metaObject().className() not in QT_KEEPS
        and (window.parentWidget() is None or (isinstance(window, QDialog) and window.isVisible()))
    ]


def _described(before: Leftovers) -> list[str]:
    lines = [
        f"thread {thread.name}, now at:\n{_stack_of(thread)}"
        for thread in threading.enumerate()
        if thread.ident not in before.threads
        # Python's name for a foreign thread it once met: stays listed after the thread has ended.
        and not isinstance(thread, threading._DummyThread)
    ]
    lines += [
        f"{_kind(found)} {_described_object(found)}"
        for found in _busy_objects()
        if id(found) not in before.objects
    ]
    lines += [
        f"window {_described_object(found)}"
        for found in _open_windows()
        if id(found) not in before.windows
    ]
    return lines


def _kind(found: QObject) -> str:
    if isinstance(found, QTimer):
        return f"timer every {found.interval()} ms"
    return "running"


def _described_object(found: QObject) -> str:
    family: list[str] = []
    member: QObject | None = found
    while member is not None:
        name = f" “{member.objectName()}”" if member.objectName() else ""
        family.append(f"{type(member).__name__}{name}{_defined_at(type(member))}")
        member = member.parent()
    return " in ".join(family)


def _defined_at(kind: type) -> str:
    try:
        file = inspect.getsourcefile(kind)
        _, line = inspect.getsourcelines(kind)
    except (OSError, TypeError):
        return ""
    return f" ({file}:{line})"


def _stack_of(thread: threading.Thread) -> str:
    frame = sys._current_frames().get(thread.ident or 0)
    return "".join(traceback.format_stack(frame)) if frame else "  (just ended)"
