"""The ledger of credits: every use of every picture, by days on the publication's clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.credit import CreditOrder, CreditPattern
from editor_app.domain.credit_ledger import LedgerRow, LedgerTotals, NameTotal
from editor_app.domain.errors import CancelledError, InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.usage_right import RightState
from editor_app.exporters.ledger.write_ledger import LedgerForm
from editor_app.services.credit_ledger import Period, iterate_ledger
from editor_app.services.export_edition import export_edition
from editor_app.services.export_ledger import export_ledger
from editor_app.services.images import update_image
from editor_app.services.session import Session
from tests.unit.services.pictures import draw_picture

TODAY = date(2026, 11, 23)
BUS = Image(EntityId("bus"), "bus.jpg", photographer="Ada Muster", agency="dpa", alt="Ein Bus")
TRAM = Image(EntityId("tram"), "tram.jpg", agency="dpa", alt="Eine Bahn")


def add_article(session: Session, slug: str, published_at: datetime | None = None) -> Article:
    with session.library.write("test") as uow:
        article = Article(
            session.ids.new_id(),
            slug=slug,
            headline=slug.title(),
            body=f"Text. ![](image:{TRAM.id})",
            category_id=uow.categories.list_all()[0].id,
            author_ids=(uow.people.list_all()[0].id,),
            lead=ImageUse(BUS.id),
            published_at=published_at,
            status=ArticleStatus.PUBLISHED if published_at else ArticleStatus.DRAFT,
        )
        uow.save(article, *(image for image in (BUS, TRAM) if not uow.images.find(image.id)))
    return article


def rows(session: Session, first: date | None = None, last: date | None = None) -> list[LedgerRow]:
    return list(iterate_ledger(session, Period(first, last)))


def test_credits_follow_the_publications_pattern(session: Session) -> None:
    add_article(session, "bus")
    assert [row.credit for row in rows(session)] == ["Foto: Ada Muster – dpa", "Foto: dpa"]
    pattern = CreditPattern("Bild:", " / ", CreditOrder.AGENCY_FIRST)
    with session.library.write("test") as uow:
        uow.save(replace(uow.publication(), credit_pattern=pattern))
    assert [row.credit for row in rows(session)] == ["Bild: dpa / Ada Muster", "Bild: dpa"]


def test_a_picture_without_a_credit_has_an_empty_line(session: Session) -> None:
    add_article(session, "bus")
    with session.library.write("test") as uow:
        uow.save(replace(BUS, photographer=" ", agency=""))
    assert rows(session)[0].credit == ""


def test_days_are_those_of_the_publications_clock(session: Session) -> None:
    late = add_article(session, "spaet", datetime(2026, 10, 31, 23, 30, tzinfo=UTC))
    assert {row.published_on for row in rows(session)} == {date(2026, 11, 1)}
    november = rows(session, date(2026, 11, 1), date(2026, 11, 1))
    assert {row.use.article_id for row in november} == {late.id}
    assert rows(session, last=date(2026, 10, 31)) == []


def test_a_period_includes_its_last_day(session: Session) -> None:
    add_article(session, "erst", datetime(2026, 11, 1, 0, 0, tzinfo=UTC))
    last = add_article(session, "zuletzt", datetime(2026, 11, 20, 22, 59, tzinfo=UTC))
    found = rows(session, date(2026, 11, 2), date(2026, 11, 20))
    assert {row.use.article_id for row in found} == {last.id}
    assert len(rows(session, date.min, date.max)) == 4


def test_a_period_that_ends_before_it_begins_is_refused(session: Session) -> None:
    with pytest.raises(InvalidFieldError, match=r"2026-11-01.*2026-11-02"):
        rows(session, date(2026, 11, 2), date(2026, 11, 1))


def test_the_right_is_told_as_it_stands_today(session: Session) -> None:
    add_article(session, "bus")
    with session.library.write("test") as uow:
        uow.save(
            replace(BUS, valid_until=TODAY - timedelta(days=1)),
            replace(TRAM, valid_until=TODAY + timedelta(days=30)),
        )
    assert [row.right for row in rows(session)] == [RightState.EXPIRED, RightState.EXPIRING]


def test_only_public_pages_have_an_address(session: Session) -> None:
    add_article(session, "entwurf")
    add_article(session, "bus", datetime(2026, 11, 1, tzinfo=UTC))
    assert {(row.use.title, row.address) for row in rows(session)} == {
        ("Bus", "stadt/bus.html"),
        ("Entwurf", ""),
    }
    with session.library.write("test") as uow:
        uow.save(replace(uow.publication(), base_url="https://talblatt.example/"))
    assert rows(session)[0].address == "https://talblatt.example/stadt/bus.html"


def test_addresses_are_those_of_the_export(session: Session, tmp_path: Path) -> None:
    for slug in ("bus", "autoren", "index"):
        add_article(session, slug, datetime(2026, 11, 1, tzinfo=UTC))
    for image in (BUS, TRAM):
        update_image(session, image.id, {}, draw_picture(tmp_path))
    addresses = {row.address for row in rows(session)}
    written = export_edition(session, tmp_path / "aus")
    assert len(written.article_ids) == len(addresses) == 3
    assert all((tmp_path / "aus" / address).is_file() for address in addresses)


def test_totals_count_uses_and_different_pictures(session: Session) -> None:
    for slug in ("eins", "zwei"):
        add_article(session, slug)
    totals = LedgerTotals.of(iterate_ledger(session))
    assert (totals.uses, totals.pictures) == (4, 2)
    assert totals.photographers == (NameTotal("", 2, 1), NameTotal("Ada Muster", 2, 1))
    assert totals.agencies == (NameTotal("dpa", 4, 2),)


@pytest.mark.parametrize("form", LedgerForm)
def test_the_ledger_is_written_in_the_publications_language(
    session: Session, tmp_path: Path, form: LedgerForm
) -> None:
    add_article(session, "bus")
    written = export_ledger(session, tmp_path / f"nachweise.{form}", form)
    assert (written.uses, written.pictures, written.previous) == (2, 2, None)
    assert written.target.stat().st_size > 0
    again = export_ledger(session, written.target, form, language="en")
    assert again.previous == tmp_path / f"nachweise.1.{form}"


@pytest.mark.parametrize("form", LedgerForm)
def test_a_cancelled_ledger_leaves_nothing(
    session: Session, tmp_path: Path, form: LedgerForm
) -> None:
    add_article(session, "bus")
    target = tmp_path / "nachweise.csv"
    target.write_text("von gestern")
    with pytest.raises(CancelledError):
        export_ledger(session, target, form, cancelled=lambda: True)
    assert target.read_text() == "von gestern"
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".druckreif"] == [
        target.name
    ]
