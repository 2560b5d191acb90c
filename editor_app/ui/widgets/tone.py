"""The tone of a label: a warning, an error, a success, or none."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a widget the tone ``warn``, ``bad``, ``ok`` or "", which the style sheet knows."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
