"""The one place where the window's parts are wired together, in the order that is quickest.

Until the first paint, only what it shows is imported, the modules that know no Qt before Qt
itself (PySide looks into the source of every module that is imported after it), and Python
collects no garbage: nothing becomes garbage in that tenth of a second.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor_app.ui.first_start import FirstStart

_WITHOUT_QT = (
    "editor_app.storage.first_glance",
    "editor_app.ui.settings",
    "editor_app.ui.theme.tokens",
    "editor_app.ui.theme.type_roles",
    "editor_app.ui.window_state",
)


def open_window(folder: Path | None) -> int:
    """Open the window on a library, or the last one, or the start; return the exit code.

    A library that is already shown by another window comes forward there, and this ends.
    """
    gc.disable()
    start = _make_start()
    code = start.app.exec() if start.begin(folder) else 0
    start.end()
    return code


def save_screenshot(folder: Path, target: Path) -> int:
    """Open the window where nobody sees it, save its picture as PNG; return the exit code.

    It has the size of a new window, whatever size the last one had.
    """
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - not for the window

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory(prefix="druckreif-") as nothing_remembered:
        start = _make_start(states=Path(nothing_remembered))
        if not start.begin(folder):
            return 1
        from editor_app.ui.screenshot import Photographer  # noqa: PLC0415 - not for the window

        photographer = Photographer(start, target)
        photographer.done.connect(start.app.quit)
        start.app.exec()
        start.end()
        return 0 if photographer.is_written else 1


def _make_start(states: Path | None = None) -> FirstStart:
    for name in _WITHOUT_QT:
        import_module(name)
    from editor_app.ui.first_start import FirstStart  # noqa: PLC0415 - the order counts
    from editor_app.ui.places_on_disk import standard_places  # noqa: PLC0415
    from editor_app.ui.qt_application import make_qt_application  # noqa: PLC0415
    from editor_app.ui.settings import SettingsFile  # noqa: PLC0415

    app = make_qt_application(sys.argv[:1])
    places = standard_places()
    if states is not None:
        places = places._replace(states=states)
    return FirstStart(app, places, SettingsFile(places.settings))
