"""Where the window keeps what belongs to this computer and not to a publication."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths


class PlacesOnDisk(NamedTuple):
    """The settings file, and the folders for window states and for the log."""

    settings: Path
    states: Path
    log: Path


def standard_places() -> PlacesOnDisk:
    """Return the system's places; DRUCKREIF_SETTINGS names another settings file."""
    place = QStandardPaths.StandardLocation
    config = Path(QStandardPaths.writableLocation(place.AppConfigLocation))
    state = Path(QStandardPaths.writableLocation(place.StateLocation))
    chosen = os.environ.get("DRUCKREIF_SETTINGS")
    settings = Path(chosen) if chosen else config / "settings.toml"
    return PlacesOnDisk(settings, state / "windows", state / "druckreif.log")
