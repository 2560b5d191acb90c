"""The widths a page is looked at, and how large it is drawn then."""

from __future__ import annotations

from dataclasses import dataclass

MIN_ZOOM = 0.25
"""Chromium goes no lower."""


@dataclass(frozen=True, slots=True)
class Device:
    """A width in CSS px, with the icon that stands for it."""

    key: str
    width: int
    icon: str


DEVICES = (
    Device("phone", 390, "smartphone"),
    Device("tablet", 820, "tablet"),
    Device("desktop", 1280, "monitor"),
)


def device(key: str) -> Device:
    """Return a device by its key. Raises KeyError."""
    return {item.key: item for item in DEVICES}[key]


@dataclass(frozen=True, slots=True)
class Fit:
    """How a device is drawn: the width on the screen in px, and the zoom of the page."""

    width: int
    zoom: float


def fit(device_width: int, available: int, scale: float = 1.0) -> Fit:
    """Return how a device fits into a width in px; it is never drawn larger than life.

    ``scale`` is the interface's own zoom, which a page at 100 % follows.
    """
    wanted = device_width * scale
    zoom = min(1.0, available / wanted) * scale if wanted else scale
    zoom = max(zoom, MIN_ZOOM)
    return Fit(min(available, round(device_width * zoom)), zoom)
