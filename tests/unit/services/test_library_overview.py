"""What the window shows around every article."""

from __future__ import annotations

from pathlib import Path

from editor_app.domain.article import ArticleStatus
from editor_app.services.articles import create_article, set_status
from editor_app.services.check_articles import check_listed_articles
from editor_app.services.export_edition import export_edition
from editor_app.services.first_page import first_articles
from editor_app.services.library_overview import load_overview
from editor_app.services.session import Session


def test_overview_counts_by_status_and_section(session: Session) -> None:
    with session.library.read() as uow:
        city = uow.categories.list_all()[0]
    first = create_article(session, headline="Eins", category_id=city.id)
    create_article(session, headline="Zwei")
    set_status(session, [first.id], ArticleStatus.READY)
    overview = load_overview(session)
    assert overview.publication.title == "Das Talblatt"
    assert list(overview.categories.values()) == [city]
    assert overview.counts.by_status[ArticleStatus.READY] == 1
    assert overview.counts.by_category[city.id] == 1
    assert overview.last_export is None


def test_overview_tells_of_the_last_export(session: Session, tmp_path: Path) -> None:
    export_edition(session, tmp_path / "eins")
    outcome = export_edition(session, tmp_path / "zwei")
    last = load_overview(session).last_export
    assert last is not None
    assert (last.target, last.exported_at) == (str(outcome.target), session.clock.now())


def test_first_articles_leave_the_trash_out(session: Session) -> None:
    kept, thrown = (create_article(session, headline=name) for name in ("Bleibt", "Geht"))
    set_status(session, [thrown.id], ArticleStatus.TRASH)
    rows = first_articles(session.library.folder, 10)
    assert [row.id for row in rows] == [kept.id]


def test_listed_articles_are_checked_by_id(session: Session) -> None:
    article = create_article(session, headline="Ohne Text")
    found = check_listed_articles(session, [article.id])
    assert "body-missing" in {finding.check for finding in found[article.id]}
