"""What an import does, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from editor_app.services.import_outcome import ImportOutcome

_ORDER = ("article", "comment", "image", "category", "person")


class OutcomeWords(QObject):
    """An object only because plurals are translated through one."""

    def lines(self, outcome: ImportOutcome) -> tuple[str, ...]:
        """Return a line for each thing that happens to some entities; none for what does not."""
        said = (
            (self.tr("New: {what}"), outcome.created),
            (self.tr("Changed: {what}"), outcome.updated),
            (self.tr("As before: {what}"), outcome.unchanged),
            (self.tr("Edited here, left alone: {what}"), outcome.kept),
        )
        lines = [
            words.format(what=self._kinds(counts)) for words, counts in said if any(counts.values())
        ]
        if outcome.confirmed:
            lines.append(self.tr("%n of your replies are on the site", "", outcome.confirmed))
        return tuple(lines)

    def _kinds(self, counts: Mapping[str, int]) -> str:
        known = [kind for kind in _ORDER if counts.get(kind)]
        others = [kind for kind, count in counts.items() if count and kind not in _ORDER]
        return ", ".join(self._kind(kind, counts[kind]) for kind in known + others)

    def _kind(self, kind: str, count: int) -> str:
        match kind:
            case "article":
                return self.tr("%n articles", "", count)
            case "image":
                return self.tr("%n pictures", "", count)
            case "comment":
                return self.tr("%n comments", "", count)
            case "category":
                return self.tr("%n sections", "", count)
            case "person":
                return self.tr("%n people", "", count)
        return f"{count} {kind}"
