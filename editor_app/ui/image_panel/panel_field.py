"""What every field of the credit panel is to the panel."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal


class FieldLink(QObject):
    """What a field tells: its name comes with everything."""

    edited = Signal(str, str)
    """A person has changed it: name and text, the way ``image_fields`` reads it."""
    left = Signal(str)
    """The keyboard has gone elsewhere."""


class PanelField(Protocol):
    """A widget for one field of an image, by the name that ``image_fields`` gives it."""

    @property
    def field_name(self) -> str:
        """The name of the field."""
        ...

    @property
    def link(self) -> FieldLink:
        """Where it tells of edits."""
        ...

    def show_value(self, text: str, *, various: bool) -> None:
        """Show a text without telling anyone; ``various`` when images differ in it."""
        ...
