"""Moves the keyboard from region to region, as F6 does everywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def next_region(regions: tuple[QWidget | None, ...], direction: int) -> QWidget | None:
    """Put the keyboard into the next visible region, or with -1 into the one before.

    Returns the region that has it now. Within a region ``enter_region`` decides.
    """
    shown = [region for region in regions if region is not None and region.isVisible()]
    if not shown:
        return None
    focus = QApplication.focusWidget()
    here = [place for place, region in enumerate(shown) if _holds(region, focus)]
    start = here[0] if here else (-1 if direction > 0 else 0)
    for step in range(1, len(shown) + 1):
        region = shown[(start + step * direction) % len(shown)]
        if enter_region(region):
            return region
    return None


def _holds(region: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (focus is region or region.isAncestorOf(focus))


def enter_region(region: QWidget) -> bool:
    """Put the keyboard into a region; return whether anything takes it.

    That is where it was last; else the region's focus proxy, such as the list it is about; else
    the first widget that takes it.
    """
    reason = Qt.FocusReason.ShortcutFocusReason
    candidates: list[QWidget | None] = [region.focusWidget(), region.focusProxy(), region]
    for widget in candidates + region.findChildren(QWidget):
        if (
            widget is not None
            and widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ):
            widget.setFocus(reason)
            return True
    return False
