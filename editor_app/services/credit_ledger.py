"""The ledger of credits: where each picture is shown, by whom it is, and for how long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from editor_app.domain.credit import credit_line
from editor_app.domain.credit_ledger import LedgerRow
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.time_zone import day_in, first_moment, zone_named
from editor_app.domain.usage_right import right_state
from editor_app.services.page_addresses import page_addresses
from editor_app.services.session import Session


@dataclass(frozen=True, slots=True)
class Period:
    """The days of publication that a ledger covers, both included; None leaves that end open."""

    first: date | None = None
    last: date | None = None


ALWAYS = Period()


def iterate_ledger(session: Session, period: Period = ALWAYS) -> Iterator[LedgerRow]:
    """Yield every use of every picture, the newest article first.

    A period counts days on the publication's clock and leaves out what has no date of its own:
    drafts, portraits and the logo. Articles in the trash never count. What was typed since an
    article's last revision is not in it yet. Raises InvalidFieldError for a period that ends
    before it begins.
    """
    if period.first and period.last and period.last < period.first:
        raise InvalidFieldError(
            "The period ends on {last}, before it begins on {first}.",
            first=period.first.isoformat(),
            last=period.last.isoformat(),
        )
    with session.library.read() as uow:
        publication = uow.publication()
        zone, now = zone_named(publication.time_zone), session.clock.now()
        today = day_in(now, zone)
        addresses = page_addresses(uow, now)
        since = first_moment(period.first, zone) if period.first else None
        before = first_moment(_day_after(period.last), zone) if period.last else None
        for use in uow.picture_uses.iterate(since, before):
            credit, path = use.credit, addresses.articles.get(use.article_id or use.image_id)
            yield LedgerRow(
                use=use,
                credit=(
                    "" if credit.is_missing else credit_line(credit, publication.credit_pattern)
                ),
                published_on=day_in(use.published_at, zone) if use.published_at else None,
                address=(addresses.absolute(path) or path) if path else "",
                right=right_state(use.valid_until, today),
            )


def _day_after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)
