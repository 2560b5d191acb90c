"""Checks over a real library: the sample is in order, and unsaved changes count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from jinja2 import Template

from editor_app.domain.article import ArticleStatus
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.domain.person import Person
from editor_app.services.articles import create_article
from editor_app.services.check_articles import (
    check_article,
    check_articles,
    check_listed_articles,
    check_pages,
    is_blocked,
)
from editor_app.services.create_sample import create_sample
from editor_app.services.session import Session
from tests.unit.services.conftest import StillClock

SHARED = EntityId("s" * 16)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("sample") / "Talblatt.druckreif"
    with create_sample(folder, clock=StillClock()) as session:
        yield session


def test_nothing_keeps_the_sample_from_going_out(sample: Session) -> None:
    with sample.library.read() as uow:
        articles = tuple(uow.articles.iterate(tuple(ArticleStatus)))

    found = check_articles(sample, articles)

    assert len(found) == len(articles)
    assert not [
        finding for findings in found.values() if is_blocked(findings) for finding in findings
    ]
    hints = Counter(finding.check for findings in found.values() for finding in findings)
    assert hints == {"related-few": 1}


def test_what_is_not_saved_yet_is_checked(session: Session) -> None:
    article = create_article(session, headline="Der Bus kommt")
    before = {finding.check for finding in check_article(session, article)}
    after = {f.check for f in check_article(session, replace(article, headline="", body="Text"))}

    assert "body-missing" in before
    assert after - before == {"headline-missing"}
    assert before - after == {"body-missing"}


def test_the_image_for_social_networks_is_looked_up(session: Session) -> None:
    article = create_article(session, headline="Der Bus kommt")
    shared = replace(article, social_image_id=SHARED)
    assert "image-unknown" in {finding.check for finding in check_article(session, shared)}

    with session.library.write("test") as uow:
        uow.save(Image(SHARED, file_name="karte.jpg"))

    fields = {finding.field for finding in check_article(session, shared)}
    assert {"social.file", "social.credit", "social.alt"} <= fields


def test_articles_that_do_not_exist_are_passed_over(session: Session) -> None:
    article = create_article(session, headline="Der Bus kommt")

    assert set(check_listed_articles(session, [article.id, SHARED])) == {article.id}


def test_the_page_of_the_open_article_is_proved(
    sample: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sample.library.read() as uow:
        article = next(a for a in uow.articles.iterate((ArticleStatus.PUBLISHED,)) if a.lead)
    assert article.lead is not None
    assert not is_blocked(check_article(sample, article))

    render = Template.render
    monkeypatch.setattr(
        Template,
        "render",
        lambda self, **values: render(self, **values).replace('"credit"', '"credit vh"'),
    )

    for findings in (check_article(sample, article), check_pages(sample, [article])[article.id]):
        found = {(f.check, f.field, f.image_id) for f in findings if is_blocked((f,))}
        assert ("credit-unseen", "lead.credit", article.lead.image_id) in found
    assert not is_blocked(check_articles(sample, [article])[article.id])


def test_a_portrait_without_credit_keeps_its_authors_articles_back(session: Session) -> None:
    with session.library.write("test") as uow:
        portrait = Image(SHARED, file_name="lena.jpg", media_hash="0" * 64, alt="Lena")
        lena = Person(EntityId("l" * 16), "Lena", "lena", portrait_id=SHARED)
        uow.save(portrait, lena)
    article = replace(create_article(session, headline="Bus"), author_ids=(lena.id,))

    fields = {finding.field for finding in check_articles(session, [article])[article.id]}
    assert "authors" in fields
