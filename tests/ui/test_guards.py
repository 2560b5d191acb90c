"""The guards of the window's tests notice what they are there for."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread, QTimer, qWarning
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import leftovers
from tests.ui.leftovers import Leftovers
from tests.ui.qt_messages import QtMessages


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "PATIENCE_S", 0.05)


def test_a_warning_from_qt_is_heard_with_the_line_that_caused_it(qt_messages: QtMessages) -> None:
    qWarning("a signal nobody knows")
    heard = qt_messages.end()
    qt_messages.begin()
    assert len(heard) == 1
    assert "a signal nobody knows" in heard[0]
    assert "test_guards.py" in heard[0]


def test_an_announced_warning_is_no_surprise(qt_messages: QtMessages) -> None:
    qt_messages.expect("on purpose")
    qWarning("this happens on purpose")
    assert qt_messages.end() == []


def test_a_ticking_timer_is_found_with_its_parents() -> None:
    before = Leftovers.look()
    parent = QObject(objectName="clockwork")
    timer = QTimer(parent)
    timer.start(1234)
    left = Leftovers.wait_until_gone(before)
    timer.stop()
    assert len(left) == 1
    assert "1234 ms" in left[0]
    assert "clockwork" in left[0]


def test_a_running_python_thread_is_found_with_its_place() -> None:
    before = Leftovers.look()
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait, name="forgotten")
    thread.start()
    left = Leftovers.wait_until_gone(before)
    stop.set()
    thread.join()
    assert len(left) == 1
    assert "forgotten" in left[0]


def test_a_running_qt_thread_is_found() -> None:
    before = Leftovers.look()
    thread = QThread()
    thread.setObjectName("worker")
    thread.start()
    left = Leftovers.wait_until_gone(before)
    thread.quit()
    assert thread.wait(2000)
    assert len(left) == 1
    assert "worker" in left[0]


class _ForgottenDialog(QDialog):
    """A dialog whose place in the source the guard has to name."""


def test_an_open_dialog_is_found_with_where_it_is_defined() -> None:
    before = Leftovers.look()
    dialog = _ForgottenDialog()
    dialog.open()
    left = Leftovers.wait_until_gone(before)
    dialog.close()
    dialog.deleteLater()
    assert len(left) == 1
    assert "_ForgottenDialog" in left[0]
    assert "test_guards.py" in left[0]


def test_a_widget_handed_to_qtbot_is_cleared_away(qtbot: QtBot) -> None:
    widget = QWidget()
    QLabel("inside", widget)
    qtbot.addWidget(widget)
    widget.show()
    assert widget.isVisible()


def test_what_ended_in_time_is_not_reported() -> None:
    before = Leftovers.look()
    widget = QWidget()
    widget.show()
    widget.deleteLater()
    assert Leftovers.wait_until_gone(before) == []
