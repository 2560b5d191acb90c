"""What an import does, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_app.services.import_outcome import ImportOutcome


def count_lines(outcome: ImportOutcome) -> tuple[str, ...]:
    """Return a line for each thing that happens to some entities; none for what does not."""
    said = (
        (QCoreApplication.translate("Import", "New: {what}"), outcome.created),
        (QCoreApplication.translate("Import", "Changed: {what}"), outcome.updated),
        (QCoreApplication.translate("Import", "As before: {what}"), outcome.unchanged),
        (QCoreApplication.translate("Import", "Edited here, left alone: {what}"), outcome.kept),
    )
    return tuple(
        words.format(what=_kinds(counts)) for words, counts in said if sum(counts.values())
    )


def _kinds(counts: Mapping[str, int]) -> str:
    return ", ".join(_kind(kind, count) for kind, count in counts.items() if count)


def _kind(kind: str, count: int) -> str:
    translate = QCoreApplication.translate
    match kind:
        case "article":
            return translate("Import", "%n articles", None, count)
        case "image":
            return translate("Import", "%n pictures", None, count)
        case "comment":
            return translate("Import", "%n comments", None, count)
        case "category":
            return translate("Import", "%n sections", None, count)
        case "person":
            return translate("Import", "%n people", None, count)
    return f"{count} {kind}"
