"""Chooses between phone, tablet and desktop."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editor_app.ui.preview.devices import DEVICES
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.segmented import Segmented


class DeviceSwitch(Segmented):
    """A segment per device, named with its width; the phone comes first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Width of the page"))
        names = {
            "phone": self.tr("Phone"),
            "tablet": self.tr("Tablet"),
            "desktop": self.tr("Desktop"),
        }
        for item in DEVICES:
            self.add_icon(item.key, item.icon, f"{names[item.key]} · {item.width} px")
        self.set_current(DEVICES[0].key)
