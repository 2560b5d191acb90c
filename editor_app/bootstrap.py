"""The one place where the window's parts are wired together."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from editor_app.ui.application import Application, make_qt_application
from editor_app.ui.places_on_disk import PlacesOnDisk, standard_places


def open_window(folder: Path | None) -> int:
    """Open the window on a library, or the last one, or the start; return the exit code.

    A library that is already shown by another window comes forward there, and this ends.
    """
    app = make_qt_application(sys.argv[:1])
    application = Application(app)
    application.guard.install()
    code = app.exec() if application.begin(folder) else 0
    application.end()
    return code


def save_screenshot(folder: Path, target: Path) -> int:
    """Open the window where nobody sees it, save its picture as PNG; return the exit code.

    It has the size of a new window, whatever size the last one had.
    """
    from editor_app.ui.screenshot import Photographer  # noqa: PLC0415 - not for the window

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_qt_application(sys.argv[:1])
    with TemporaryDirectory(prefix="druckreif-") as nothing_remembered:
        usual = standard_places()
        places = PlacesOnDisk(usual.settings, Path(nothing_remembered), usual.log)
        application = Application(app, places)
        if not application.begin(folder) or application.library is None:
            application.end()
            return 1
        written: list[bool] = []
        photographer = Photographer(application.library, target, application)
        photographer.done.connect(written.append)
        photographer.done.connect(app.quit)
        app.exec()
        application.end()
    return 0 if written == [True] else 1
