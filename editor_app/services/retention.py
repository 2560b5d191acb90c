"""How long readers' data is kept: the publication's rules, carried out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from editor_app.domain.comment import ReaderDetails
from editor_app.domain.comment_rules import DeskRules
from editor_app.storage.unit_of_work import UnitOfWork

_MONTH = timedelta(days=365.25 / 12)


def still_kept(
    details: ReaderDetails, written: datetime | None, rules: DeskRules, now: datetime
) -> ReaderDetails | None:
    """Return what may be kept of a reader's data today, None when nothing is left of it."""
    age = now - (written or now)
    if rules.email_months and age > rules.email_months * _MONTH:
        return None
    if details.ip_address and rules.ip_days and age > timedelta(days=rules.ip_days):
        details = replace(details, ip_address="")
    return details if details.email or details.ip_address or details.consent_version else None


def erase_expired(uow: UnitOfWork, now: datetime) -> int:
    """Erase what is older than the publication's rules allow; returns how many lost something."""
    rules = uow.publication().comment_rules.desk
    if not rules.ip_days and not rules.email_months:
        return 0
    return uow.reader_details.expire(
        now - timedelta(days=rules.ip_days) if rules.ip_days else None,
        now - rules.email_months * _MONTH if rules.email_months else None,
    )
