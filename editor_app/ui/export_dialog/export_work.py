"""What the dialog has done on other threads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from editor_app.checks.contract import Finding, Severity
from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.domain.progress import Cancelled, Report
from editor_app.services.check_articles import check_articles
from editor_app.services.export_edition import ExportOutcome, export_edition, plan_export
from editor_app.services.library_overview import load_overview
from editor_app.services.outbox import list_outbox
from editor_app.services.session import Session


@dataclass(frozen=True, slots=True)
class ExportRow:
    """An article that could go out, with its replies from the outbox, or one that cannot."""

    article: Article
    findings: tuple[Finding, ...]
    waits: bool = False
    replies: int = 0

    @property
    def blocked(self) -> tuple[Finding, ...]:
        """What keeps it from going out."""
        return tuple(f for f in self.findings if f.severity is Severity.BLOCKED)

    @property
    def can_go(self) -> bool:
        """Whether it may be ticked."""
        return not self.blocked and not self.waits


@dataclass(frozen=True, slots=True)
class Prospect:
    """All rows, those that cannot go first, then those with replies; where the last one went."""

    rows: tuple[ExportRow, ...]
    title: str
    last_target: str


@dataclass(frozen=True, slots=True)
class ProspectWork:
    """Plans an export; runs on the writers' thread, as new bodies are remembered."""

    session: Session
    only: tuple[EntityId, ...] | None

    def __call__(self) -> Prospect:
        """Return what could go out."""
        plan = plan_export(self.session, self.only)
        findings: Mapping[EntityId, tuple[Finding, ...]] = check_articles(
            self.session, plan.articles
        )
        overview = load_overview(self.session)
        stay = (ExportRow(left.article, left.findings) for left in plan.left_out)
        wait = (ExportRow(article, (), waits=True) for article in plan.waiting)
        replies = Counter(
            entry.reply.article_id for entry in list_outbox(self.session) if entry.waits_for is None
        )
        go = [
            ExportRow(article, findings[article.id], replies=replies[article.id])
            for article in plan.articles
        ]
        go.sort(key=lambda row: not row.replies)
        last = overview.last_export.target if overview.last_export else ""
        return Prospect((*stay, *wait, *go), overview.publication.title, last)


@dataclass(frozen=True, slots=True)
class ExportWork:
    """Writes the package."""

    session: Session
    target: Path
    as_zip: bool
    only: tuple[EntityId, ...] | None

    def __call__(self, *, report: Report, cancelled: Cancelled) -> ExportOutcome:
        """Return what was written."""
        return export_edition(
            self.session,
            self.target,
            as_zip=self.as_zip,
            only=self.only,
            report=report,
            cancelled=cancelled,
        )
