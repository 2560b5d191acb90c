"""What goes out, what stays, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jinja2 import Template

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.errors import NotFoundError
from editor_app.domain.image import ImageUse
from editor_app.services.add_pictures import add_picture
from editor_app.services.article_fields import set_article_fields
from editor_app.services.articles import autosave_article, create_article, save_article, set_status
from editor_app.services.export_edition import export_edition, plan_export
from editor_app.services.images import update_image
from editor_app.services.preview import Preview
from editor_app.services.session import Session
from editor_app.site.credit_proof import CreditUnseenError
from tests.unit.services.conftest import StillClock
from tests.unit.services.pictures import draw_picture


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def article(session: Session) -> Article:
    """An article that may go out."""
    with session.library.read() as uow:
        (stadt,) = uow.categories.list_all()
    draft = create_article(session, headline="Der Bus kommt", category_id=stadt.id)
    save_article(session, replace(draft, body="Er kommt um *acht*."), "written")
    set_status(session, [draft.id], ArticleStatus.READY)
    return draft


def test_a_ready_article_goes_out(session: Session, article: Article, tmp_path: Path) -> None:
    outcome = export_edition(session, tmp_path / "site")
    assert outcome.article_ids == (article.id,)
    page = (tmp_path / "site" / "stadt" / "der-bus-kommt.html").read_text("utf-8")
    assert "Er kommt um <em>acht</em>." in page


def test_a_picture_without_credit_keeps_the_article_at_home(
    session: Session, article: Article, tmp_path: Path
) -> None:
    image = add_picture(session, draw_picture(tmp_path))
    update_image(session, image.id, {"alt": "Ein Bus"})
    with session.library.read() as uow:
        current = uow.articles.get(article.id)
    save_article(session, replace(current, lead=ImageUse(image.id)), "lead")
    outcome = export_edition(session, tmp_path / "site")
    assert outcome.article_ids == ()
    assert outcome.left_out[0].findings[0].check == "credit-missing"
    update_image(session, image.id, {"photographer": "Jule Sander"})
    assert export_edition(session, tmp_path / "site").article_ids == (article.id,)


def test_a_draft_asked_for_by_name_is_left_out_with_the_reason(
    session: Session, article: Article
) -> None:
    set_status(session, [article.id], ArticleStatus.DRAFT)
    plan = plan_export(session, [article.slug])
    assert "status" in {finding.check for finding in plan.left_out[0].findings}


def test_an_article_that_is_ready_for_a_later_day_waits(
    session: Session, article: Article, clock: StillClock
) -> None:
    set_article_fields(session, article.id, {"published_at": "2026-11-28T06:00"})
    assert [waiting.id for waiting in plan_export(session).waiting] == [article.id]
    clock.moment = datetime(2026, 11, 28, 6, tzinfo=UTC)
    assert [going.id for going in plan_export(session).articles] == [article.id]


def test_an_unknown_name_is_said(session: Session) -> None:
    with pytest.raises(NotFoundError):
        plan_export(session, ["nirgends"])


def test_what_was_only_typed_goes_out_too(
    session: Session, article: Article, tmp_path: Path
) -> None:
    with session.library.read() as uow:
        current = uow.articles.get(article.id)
    autosave_article(session, replace(current, body="Er kommt **nie**."))
    export_edition(session, tmp_path / "site")
    page = (tmp_path / "site" / "stadt" / "der-bus-kommt.html").read_text("utf-8")
    assert "<strong>nie</strong>" in page


def test_two_exports_are_the_same_to_the_byte(
    session: Session, article: Article, tmp_path: Path
) -> None:
    export_edition(session, tmp_path / "a.zip", as_zip=True)
    export_edition(session, tmp_path / "b.zip", as_zip=True)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_the_preview_is_the_exported_page(
    session: Session, article: Article, tmp_path: Path
) -> None:
    image = add_picture(session, draw_picture(tmp_path))
    update_image(session, image.id, {"alt": "Ein Bus", "photographer": "Jule Sander"})
    other = create_article(session, headline="Anderes", category_id=article.category_id)
    save_article(session, replace(other, body="Nichts.", status=ArticleStatus.READY), "written")
    with session.library.read() as uow:
        current = uow.articles.get(article.id)
    full = replace(
        current,
        lead=ImageUse(image.id),
        related_ids=(other.id,),
        body=f"Siehe [dort](article:{other.id}).\n\n![](image:{image.id})",
    )
    save_article(session, full, "written")
    export_edition(session, tmp_path / "site")
    preview = Preview(session)
    page = preview.page(full)
    assert page.path == "stadt/der-bus-kommt.html"
    assert (tmp_path / "site" / page.path).read_text("utf-8") == page.html
    for path in ("theme/theme.css", *_pictures(tmp_path / "site")):
        assert preview.file(path).data == (tmp_path / "site" / path).read_bytes()


def test_an_unseen_credit_stops_the_export_and_nothing_counts_as_exported(
    session: Session, article: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = add_picture(session, draw_picture(tmp_path))
    update_image(session, image.id, {"alt": "Ein Bus", "photographer": "Jule Sander"})
    with session.library.read() as uow:
        current = uow.articles.get(article.id)
    save_article(session, replace(current, lead=ImageUse(image.id)), "written")
    render = Template.render
    monkeypatch.setattr(
        Template, "render", lambda self, **values: render(self, **values).replace("Jule", "J.")
    )

    with pytest.raises(CreditUnseenError, match=r"“Ein Bus” cannot be seen on the page .*\.html"):
        export_edition(session, tmp_path / "site")

    assert not (tmp_path / "site").exists()
    with session.library.read() as uow:
        assert uow.export_records.list_newest(1) == ()


def _pictures(site: Path) -> list[str]:
    found = [path.relative_to(site).as_posix() for path in sorted(site.glob("media/*"))]
    assert found
    return found
