"""Says in one sentence what became of the files that were added."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor_app.services.add_pictures import AddedPictures


class AddedWords(QObject):
    """A QObject, as plurals are translated through ``tr``."""

    def sentence(self, outcome: AddedPictures) -> str:
        """Return e.g. “12 images added, 2 were there already, 1 refused.”."""
        added, known = len(outcome.added), len(outcome.known)
        refused = len(outcome.refused)
        parts = [self.tr("%n images added", "", added)] if added or not (known or refused) else []
        if known:
            parts.append(self.tr("%n were there already", "", known))
        if refused:
            parts.append(self.tr("%n refused", "", refused))
        sentence = ", ".join(parts) + "."
        if not outcome.was_stopped:
            return sentence
        stopped = self.tr("Stopped before the end.")
        return f"{sentence} {stopped}"
