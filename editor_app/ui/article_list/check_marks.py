"""Counts the findings of the rows that are shown, a few at a time, after the list stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.checks.contract import Finding, Severity
from editor_app.domain.identity import EntityId
from editor_app.services.check_articles import check_listed_articles
from editor_app.services.session import Session
from editor_app.ui.article_list.article_list_model import CheckMark
from editor_app.ui.desk import Desk

_AT_ONCE = 100
_PAUSE_MS = 250


@dataclass(frozen=True, slots=True)
class _CheckWork:
    session: Session
    ids: tuple[EntityId, ...]

    def __call__(self) -> Mapping[EntityId, CheckMark]:
        found = check_listed_articles(self.session, self.ids)
        return {article_id: count_findings(findings) for article_id, findings in found.items()}


class CheckMarks(QObject):
    """Checks articles in the order they were named; what is named again is checked again."""

    counted = Signal(object)
    """Carries a mapping of ids to CheckMark."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: dict[EntityId, None] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._next)
        self._working = False

    def want(self, ids: Iterable[EntityId]) -> None:
        """Check these articles soon."""
        self._waiting.update(dict.fromkeys(ids))
        if self._waiting and not self._working:
            self._pause.start()

    def forget(self) -> None:
        """Drop what has not been checked yet: the list shows something else."""
        self._waiting.clear()

    def _next(self) -> None:
        ids = tuple(self._waiting)[:_AT_ONCE]
        if not ids:
            return
        for article_id in ids:
            del self._waiting[article_id]
        self._working = True
        job = self._desk.jobs.read_in_background(_CheckWork(self._desk.session, ids))
        job.succeeded.connect(self.counted)
        job.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._working = False
        if self._waiting:
            self._pause.start()


def count_findings(findings: Iterable[Finding]) -> CheckMark:
    """Return how many findings block and how many are hints."""
    blocked = hints = 0
    for finding in findings:
        if finding.severity is Severity.BLOCKED:
            blocked += 1
        else:
            hints += 1
    return CheckMark(blocked, hints)
