"""Qt's application object, prepared for everything that comes later."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

NAME = "Druckreif"


def make_qt_application(arguments: list[str]) -> QApplication:
    """Return Qt's application object; a web view may be made much later."""
    # A web view shares its drawing context with the window; this must be said before.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication(arguments)
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName("druckreif")
    return app
