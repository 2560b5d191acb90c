"""A browser for pages: the web view that shows the preview, without the window around it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from editor_app.ui.preview.scheme import register_scheme
from tests.e2e.ui.browser import Browser

if QCoreApplication.instance() is None:
    # A web view shares its drawing context with the window; this must be said before there is one.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)


# A scheme cannot be added once a web engine runs, and tests of the preview may share this process.
register_scheme()


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    """Give a browser that runs scripts and remembers whatever a page tries to do."""
    assert qapp is not None
    opened = Browser()
    yield opened
    opened.close()
