"""Tells every screen what a write has changed, so that each can decide to look again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from editor_app.domain.changes import Changes


class ChangeBroadcaster(QObject):
    """One signal for the whole window; always emitted on the window's thread."""

    happened = Signal(object)
    """Carries a Changes that is not empty."""

    def announce(self, changes: Changes) -> None:
        """Tell everyone; silent when nothing changed."""
        if changes.kinds:
            self.happened.emit(changes)
