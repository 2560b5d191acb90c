"""The bridge to threads: order, home-coming, cancelling, and a clean end."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import Changes
from editor_app.domain.errors import EditorialError
from editor_app.domain.identity import EntityId
from editor_app.domain.progress import Cancelled, Report, stop_if
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.jobs import Jobs, Lane


class Listener(QObject):
    """Notes what arrives and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[QThread] = set()

    def hear(self, what: object = None) -> None:
        self.heard.append(what)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def changes() -> ChangeBroadcaster:
    return ChangeBroadcaster()


@pytest.fixture
def jobs(changes: ChangeBroadcaster) -> Iterator[Jobs]:
    made = Jobs(changes)
    yield made
    made.close()


def test_result_comes_home_to_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    listener = Listener()
    here = QThread.currentThread()
    job = jobs.read(threading.get_ident)
    job.succeeded.connect(listener.hear)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard[0] != threading.get_ident()
    assert listener.threads == {here}


def test_none_is_a_result_too(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.read(lambda: None).succeeded) as waited:
        pass
    assert waited.args == [None]


def test_writes_run_one_after_the_other_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    done: list[int] = []
    running: list[int] = []

    def work(number: int) -> None:
        running.append(number)
        assert len(running) == 1
        threading.Event().wait(0.002)
        done.append(number)
        running.remove(number)

    last = [jobs.write(lambda n=number: work(n)) for number in range(20)][-1]  # type: ignore[misc]
    with qtbot.waitSignal(last.finished):
        pass
    assert done == list(range(20))


def test_thumbnails_never_delay_a_reading(jobs: Jobs, qtbot: QtBot) -> None:
    hold = threading.Event()
    slow = [jobs.read_in_background(hold.wait) for _ in range(3)]
    with qtbot.waitSignal(jobs.read(lambda: 1).succeeded, timeout=2000):
        pass
    hold.set()
    with qtbot.waitSignal(slow[-1].finished):
        pass


def test_changes_are_broadcast_before_the_writer_is_told(
    jobs: Jobs, changes: ChangeBroadcaster, qtbot: QtBot
) -> None:
    order: list[str] = []
    changed = Changes(frozenset({"article"}), frozenset({EntityId("a")}))
    changes.happened.connect(lambda _: order.append("broadcast"))
    job = jobs.write(lambda: changed)
    job.succeeded.connect(lambda _: order.append("writer"))
    with qtbot.waitSignal(job.finished):
        pass
    assert order == ["broadcast", "writer"]


def test_empty_changes_are_not_broadcast(changes: ChangeBroadcaster, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(changes.happened):
        changes.announce(Changes())


def test_failure_that_nobody_hears_is_told_to_the_runner(jobs: Jobs, qtbot: QtBot) -> None:
    def fail() -> None:
        raise EditorialError("No luck.")

    with qtbot.waitSignal(jobs.failed) as waited:
        jobs.read(fail)
    assert str(waited.args[0]) == "No luck."


def test_failure_that_somebody_hears_is_theirs_alone(jobs: Jobs, qtbot: QtBot) -> None:
    listener = Listener()
    with qtbot.assertNotEmitted(jobs.failed):
        job = jobs.read(lambda: 1 / 0)
        job.failed.connect(listener.hear)
        with qtbot.waitSignal(job.finished):
            pass
    assert isinstance(listener.heard[0], ZeroDivisionError)


def test_long_work_reports_and_reaches_the_end(jobs: Jobs, qtbot: QtBot) -> None:
    def count(*, report: Report, cancelled: Cancelled) -> str:
        for done in range(1001):
            stop_if(cancelled)
            report(done, 1000)
        return "counted"

    listener = Listener()
    job = jobs.run(count, Lane.READ)
    job.progressed.connect(lambda done, total: listener.hear((done, total)))
    with qtbot.waitSignal(job.succeeded) as waited:
        pass
    assert waited.args == ["counted"]
    assert listener.heard[-1] == (1000, 1000)
    assert len(listener.heard) < 50


def test_cancelled_work_stops_and_is_no_failure(jobs: Jobs, qtbot: QtBot) -> None:
    started = threading.Event()

    def endless(*, report: Report, cancelled: Cancelled) -> None:
        started.set()
        while True:
            stop_if(cancelled)
            report(0, 0)
            threading.Event().wait(0.001)

    job = jobs.run(endless, Lane.READ)
    assert started.wait(2)
    with qtbot.assertNotEmitted(job.failed), qtbot.waitSignal(job.stopped):
        job.cancel()


def test_closing_finishes_every_write_and_drops_readings(
    changes: ChangeBroadcaster, qtbot: QtBot
) -> None:
    jobs = Jobs(changes)
    written: list[int] = []
    read: list[int] = []
    hold = threading.Event()
    jobs.read(hold.wait)
    jobs.read(hold.wait)
    for number in range(10):
        jobs.write(lambda n=number: written.append(n))  # type: ignore[misc]
        jobs.read(lambda n=number: read.append(n))  # type: ignore[misc]
    hold.set()
    jobs.close()
    assert written == list(range(10))
    assert read == []


def test_nothing_arrives_after_closing(changes: ChangeBroadcaster, qtbot: QtBot) -> None:
    jobs = Jobs(changes)
    listener = Listener()
    jobs.write(lambda: 1).succeeded.connect(listener.hear)
    jobs.close()
    qtbot.wait(20)
    assert listener.heard == []
    jobs.write(lambda: listener.hear("too late"))
    qtbot.wait(20)
    assert listener.heard == []


def test_listener_that_is_gone_does_no_harm(jobs: Jobs, qtbot: QtBot) -> None:
    listener = Listener()
    hold = threading.Event()
    job = jobs.read(hold.wait)
    job.succeeded.connect(listener.hear)
    listener.deleteLater()
    qtbot.wait(10)
    with qtbot.waitSignal(job.finished):
        hold.set()
    assert not jobs.is_busy()
