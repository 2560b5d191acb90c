"""The window's tests fail on what a person would never see but a long day would show.

A Qt warning, a thread still running, a timer still ticking, a window left open: each fails the
test that caused it and says where the thing was made.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from tests.ui.leftovers import Leftovers
from tests.ui.qt_messages import QtMessages

# A web view shares its drawing context with the window; this must be said before there is one.
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Take Qt's messages over from pytest-qt, which looks only at the middle of a test."""
    if config.pluginmanager.has_plugin("_qt_logging"):
        config.pluginmanager.unregister(name="_qt_logging")


@pytest.fixture(scope="session")
def _listening(qapp: QCoreApplication) -> Iterator[QtMessages]:
    assert qapp is not None
    messages = QtMessages()
    messages.start()
    yield messages
    messages.stop()


@pytest.fixture(autouse=True)
def qt_messages(_listening: QtMessages) -> Iterator[QtMessages]:
    """Fail the test on a Qt warning that it did not announce with ``expect``."""
    _listening.begin()
    yield _listening
    surprises = _listening.end()
    if surprises:
        pytest.fail("Qt complained:\n" + "\n".join(surprises), pytrace=False)


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest, qt_messages: QtMessages) -> Iterator[None]:
    """Fail the test that leaves a thread, timer or window behind."""
    assert qt_messages is not None  # torn down after this one, so that it hears the clean-up
    before = Leftovers.look()
    yield
    if request.node.get_closest_marker("stays_open"):
        return
    left = Leftovers.wait_until_gone(before)
    if left:
        pytest.fail("Left behind:\n" + "\n".join(left), pytrace=False)
