"""Where pictures are shown, and how many of them may not be shown for long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.person import Person
from editor_app.domain.picture_use import PictureRole
from editor_app.domain.usage_right import RightCounts
from editor_app.storage.library import Library

TODAY = date(2026, 11, 24)
BUS = Image(
    EntityId("bus"),
    "bus.jpg",
    photographer="Ada Muster",
    agency="dpa",
    licence="CC BY 4.0",
    licence_url="https://creativecommons.org/licenses/by/4.0/",
    valid_until=date(2026, 12, 24),
    source_url="https://example.org/bus",
    copyright_notice="© Ada Muster",
    alt="Ein Bus",
    is_ai_generated=True,
)
TRAM, HALT, FACE, MARK = (
    Image(EntityId(name), f"{name}.jpg") for name in ("tram", "halt", "face", "mark")
)


def moment(day: int) -> datetime:
    return datetime(2026, 11, day, 12, tzinfo=UTC)


@pytest.fixture
def told(library: Library, new_article: Callable[..., Article]) -> dict[str, Article]:
    """Two dated articles, a draft and one in the trash, a portrait and a logo."""
    old = new_article(
        headline="Alt",
        lead=ImageUse(BUS.id),
        body=f"![](image:{TRAM.id})",
        gallery=(ImageUse(HALT.id), ImageUse(BUS.id)),
        published_at=moment(1),
        status=ArticleStatus.PUBLISHED,
    )
    new = new_article(
        headline="",
        slug="neu",
        social_image_id=BUS.id,
        body="![](image:gone)",
        published_at=moment(20),
    )
    draft = new_article(headline="Entwurf", lead=ImageUse(TRAM.id))
    thrown = new_article(headline="Weg", lead=ImageUse(HALT.id), status=ArticleStatus.TRASH)
    with library.write("test") as unit:
        unit.save(BUS, TRAM, HALT, FACE, MARK, old, new, draft, thrown)
        unit.save(Person(EntityId("lena"), "Lena Brandt", "lena", portrait_id=FACE.id))
        unit.save(replace(unit.publication(), logo_id=MARK.id))
    return {"old": old, "new": new, "draft": draft}


def test_every_use_comes_once_the_newest_article_first(
    library: Library, told: dict[str, Article]
) -> None:
    with library.read() as unit:
        uses = list(unit.picture_uses.iterate())
    assert [(use.title, use.role.value, use.image_id) for use in uses] == [
        ("neu", "inline", "gone"),
        ("neu", "social", "bus"),
        ("Alt", "lead", "bus"),
        ("Alt", "inline", "tram"),
        ("Alt", "gallery", "halt"),
        ("Alt", "gallery", "bus"),
        ("Entwurf", "lead", "tram"),
        ("Lena Brandt", "portrait", "face"),
        ("Das Talblatt", "logo", "mark"),
    ]


def test_a_use_tells_what_has_to_be_proved(library: Library, told: dict[str, Article]) -> None:
    with library.read() as unit:
        use = next(u for u in unit.picture_uses.iterate() if u.role is PictureRole.LEAD)
    assert use.article_id == told["old"].id
    assert (use.status, use.published_at) == (ArticleStatus.PUBLISHED, moment(1))
    assert (use.photographer, use.agency) == (BUS.photographer, BUS.agency)
    assert (use.licence, use.licence_url) == (BUS.licence, BUS.licence_url)
    assert (use.valid_until, use.source_url) == (BUS.valid_until, BUS.source_url)
    assert (use.copyright_notice, use.is_ai_generated) == (BUS.copyright_notice, True)


def test_an_image_that_is_not_there_has_empty_fields(
    library: Library, told: dict[str, Article]
) -> None:
    with library.read() as unit:
        use = next(iter(unit.picture_uses.iterate()))
    assert (use.image_id, use.file_name, use.credit.is_missing) == ("gone", "", True)
    assert use.valid_until is None


def test_a_period_leaves_out_what_has_no_date(library: Library, told: dict[str, Article]) -> None:
    with library.read() as unit:
        since = {u.title for u in unit.picture_uses.iterate(since=moment(20))}
        before = {u.title for u in unit.picture_uses.iterate(before=moment(20))}
        between = list(unit.picture_uses.iterate(since=moment(2), before=moment(20)))
    assert (since, before, between) == ({"neu"}, {"Alt"}, [])


def test_rights_that_end_are_counted_where_articles_show_the_picture(
    library: Library, told: dict[str, Article]
) -> None:
    with library.read() as unit:
        counted = {
            day: unit.picture_uses.count_rights(day)
            for day in (date(2026, 11, 23), TODAY, date(2026, 12, 24), date(2026, 12, 25))
        }
    assert list(counted.values()) == [
        RightCounts(),
        RightCounts(expiring=1),
        RightCounts(expiring=1),
        RightCounts(expired=1),
    ]


def test_only_pictures_that_articles_show_run_out(library: Library) -> None:
    with library.write("test") as unit:
        unit.save(BUS)
    with library.read() as unit:
        assert unit.picture_uses.count_rights(date(2027, 1, 1)) == RightCounts()


def test_an_empty_library_has_nothing_to_list(library: Library) -> None:
    with library.read() as unit:
        assert list(unit.picture_uses.iterate()) == []
        assert unit.picture_uses.count_rights(TODAY) == RightCounts()
