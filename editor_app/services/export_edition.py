"""Exporting what can be published, and saying what cannot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from editor_app.checks.contract import Finding, Severity
from editor_app.domain.article import PUBLIC_STATUSES, Article, ArticleStatus, is_under_embargo
from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment
from editor_app.domain.identity import EntityId
from editor_app.domain.message import Message, message
from editor_app.domain.progress import Cancelled, Report, ignore_progress, never_cancelled
from editor_app.exporters.registry import find_exporter
from editor_app.services.articles import get_article, keep_revision
from editor_app.services.build_edition import build_edition
from editor_app.services.check_articles import check_articles, is_blocked
from editor_app.services.images import picture_bytes
from editor_app.services.listing import list_outgoing_articles
from editor_app.services.outbox import queued_replies
from editor_app.services.picture_cache import picture_cache_folder, prune_picture_cache
from editor_app.services.rendered_bodies import remember_bodies, render_missing_bodies
from editor_app.services.replies import mark_exported
from editor_app.services.session import Session
from editor_app.storage.summaries import ExportRecord


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article that does not go out, and why."""

    article: Article
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What an export would take and what it would leave out."""

    articles: tuple[Article, ...]
    left_out: tuple[LeftOut, ...]
    waiting: tuple[Article, ...]
    """Articles that are ready, for a day that has not come."""


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    """What an export wrote; ``reply_ids`` are the replies that left the outbox with it.

    ``notes`` say what could not go along to this target.
    """

    target: Path
    article_ids: tuple[EntityId, ...]
    left_out: tuple[LeftOut, ...]
    waiting: tuple[Article, ...]
    files: int
    byte_count: int
    reply_ids: tuple[EntityId, ...]
    notes: tuple[Message, ...]
    changes: Changes


def plan_export(session: Session, only: Sequence[str] | None = None) -> ExportPlan:
    """Return what an export would take: all that is ready or published and not blocked.

    ``only`` names articles by id or slug. Raises NotFoundError for a name that is unknown.
    """
    wanted, waiting = _wanted(session, only)
    bodies = render_missing_bodies(session, wanted)
    remember_bodies(session, bodies.values())
    findings = check_articles(session, wanted, bodies)
    left_out = []
    for article in wanted:
        reasons = (*_status_findings(article), *findings[article.id])
        if is_blocked(reasons):
            left_out.append(LeftOut(article, reasons))
    blocked = {left.article.id for left in left_out}
    going = tuple(article for article in wanted if article.id not in blocked)
    return ExportPlan(going, tuple(left_out), waiting)


def plan_replies(session: Session, only: Sequence[str] | None = None) -> ExportPlan:
    """Return under which articles the replies go out as a file of their own.

    Whatever a check says of an article, readers see it elsewhere already. Raises NotFoundError.
    """
    wanted, waiting = _wanted(session, only)
    left_out = tuple(LeftOut(a, _status_findings(a)) for a in wanted if _status_findings(a))
    going = tuple(article for article in wanted if not _status_findings(article))
    return ExportPlan(going, left_out, waiting)


def _wanted(
    session: Session, only: Sequence[str] | None
) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
    """What is asked for and can go out today, and what waits for its day."""
    wanted = (
        tuple(list_outgoing_articles(session))
        if only is None
        else tuple({a.id: a for a in (get_article(session, name) for name in only)}.values())
    )
    now = session.clock.now()
    waiting = tuple(article for article in wanted if is_under_embargo(article, now))
    return tuple(article for article in wanted if not is_under_embargo(article, now)), waiting


def export_edition(
    session: Session,
    target: Path,
    *,
    format_name: str = "site",
    as_zip: bool = False,
    only: Sequence[str] | None = None,
    report: Report = ignore_progress,
    cancelled: Cancelled = never_cancelled,
) -> ExportOutcome:
    """Export the publication, or some of its articles, to a folder or a file.

    Everything typed so far becomes a revision first. Blocked articles stay out and are named
    in the outcome. A target that holds only replies publishes no article. Raises EditorialError
    when the target cannot be written; an earlier package at the target is then untouched.
    """
    with session.library.read() as uow:
        unsaved = uow.working_copies()
    for article_id in unsaved:
        keep_revision(session, article_id, "export")
    exporter = find_exporter(format_name)
    plan = plan_export(session, only) if exporter.publishes_pages else plan_replies(session, only)
    articles = plan.articles if exporter.publishes_pages else ()
    bodies = render_missing_bodies(session, articles)
    edition = build_edition(session, plan.articles, bodies, cancelled)
    written = exporter.export(
        edition,
        partial(picture_bytes, session),
        target,
        as_zip=as_zip,
        report=report,
        cancelled=cancelled,
        copies=picture_cache_folder(),
        make=session.pictures.make_copies,
    )
    there = frozenset(written.reply_ids)
    replies = tuple(reply for reply in queued_replies(edition) if reply.id in there)
    changes = _record(session, articles, replies, written.target)
    prune_picture_cache()
    return ExportOutcome(
        target=written.target,
        article_ids=tuple(article.id for article in articles),
        left_out=plan.left_out,
        waiting=plan.waiting,
        files=written.count,
        byte_count=written.byte_count,
        reply_ids=tuple(reply.id for reply in replies),
        notes=written.notes,
        changes=changes,
    )


def _record(
    session: Session, articles: Iterable[Article], replies: tuple[Comment, ...], target: Path
) -> Changes:
    """Remember what went out: the revision of each article and reply, which names its content.

    Replies that went out leave the outbox.
    """
    with session.library.write("exported") as uow:
        ids = [*(article.id for article in articles), *(reply.id for reply in replies)]
        contents = {str(id_): head for id_, head in uow.heads_of(ids).items()}
        uow.export_records.add(ExportRecord(session.clock.now(), str(target), contents))
        return mark_exported(uow, replies)


def _status_findings(article: Article) -> tuple[Finding, ...]:
    if article.status in PUBLIC_STATUSES:
        return ()
    words = message(
        "Its status is “{status}”; only ready and published articles go out.",
        status=ArticleStatus(article.status).value,
    )
    return (Finding("status", Severity.BLOCKED, words, "status", article.id),)
