"""Which panes fit side by side: one rule over the window's width, computed without Qt.

Widths are logical pixels at 100 % zoom.
"""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import NamedTuple

WIDE = 1560
"""From here on preview and inspector stand side by side."""
MEDIUM = 1280
"""Below this the sidebar is a rail of icons."""

SIDEBAR, RAIL = 216, 56
LIST_WIDTH = 356
LEAST_EDITOR = 480
TIGHT_EDITOR = 320
"""What the editor puts up with beside the one pane that is wanted most."""
LEAST = {"list": 280, "preview": 390, "inspector": 318}


class Pane(StrEnum):
    """What can stand beside the editor."""

    LIST = "list"
    PREVIEW = "preview"
    INSPECTOR = "inspector"


class Preset(StrEnum):
    """Three ways of working."""

    WRITE = "write"
    LAYOUT = "layout"
    FOCUS = "focus"


class SidebarForm(Enum):
    """How much of the sidebar is shown."""

    FULL = "full"
    RAIL = "rail"
    HIDDEN = "hidden"


PANES_OF = {
    Preset.WRITE: (Pane.LIST, Pane.INSPECTOR),
    Preset.LAYOUT: (Pane.PREVIEW, Pane.INSPECTOR),
    Preset.FOCUS: (),
}


class Wishes(NamedTuple):
    """What a person wants to see, the most wanted pane first."""

    preset: Preset = Preset.WRITE
    panes: tuple[Pane, ...] = PANES_OF[Preset.WRITE]
    sidebar: bool = True

    def with_preset(self, preset: Preset) -> Wishes:
        """Start a way of working."""
        return Wishes(preset, PANES_OF[preset], sidebar=preset is not Preset.FOCUS)

    def with_pane(self, pane: Pane, *, shown: bool) -> Wishes:
        """Want a pane most of all, or not at all."""
        others = tuple(other for other in self.panes if other is not pane)
        return self._replace(panes=(pane, *others) if shown else others)

    def with_sidebar(self, *, shown: bool) -> Wishes:
        """Want the sidebar or not."""
        return self._replace(sidebar=shown)


DEFAULT_WISHES = Wishes()


class Arrangement(NamedTuple):
    """What is shown."""

    sidebar: SidebarForm
    panes: frozenset[Pane]


def arrange(width: float, wishes: Wishes) -> Arrangement:
    """Return what fits into a window of this width (px), in the order it is wanted.

    The editor keeps 480 px, or 320 px where the pane that is wanted most would not fit at all;
    below 1560 px only one of preview and inspector is shown.
    """
    sidebar = SidebarForm.HIDDEN
    if wishes.sidebar:
        sidebar = SidebarForm.FULL if width >= MEDIUM else SidebarForm.RAIL
    room = width - LEAST_EDITOR
    room -= {SidebarForm.FULL: SIDEBAR, SidebarForm.RAIL: RAIL, SidebarForm.HIDDEN: 0}[sidebar]
    shown: set[Pane] = set()
    beside = 2 if width >= WIDE else 1
    for pane in wishes.panes:
        needed = LEAST[pane]
        spare = LEAST_EDITOR - TIGHT_EDITOR if pane is wishes.panes[0] else 0
        if needed > room + spare or (pane is not Pane.LIST and len(shown - {Pane.LIST}) >= beside):
            continue
        shown.add(pane)
        room -= needed
    return Arrangement(sidebar, frozenset(shown))
