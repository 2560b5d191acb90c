"""Pictures that are small, whose right ends soon, or that only social networks show."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from editor_app.checks.contract import CheckContext
from editor_app.checks.registry import run_checks
from editor_app.domain.article import ArticleStatus
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from tests.unit.checks.articles import IMAGE, IN_TEXT, PICTURE, good_context, with_picture

SHARED = EntityId("s" * 16)
TODAY = good_context().today


def _found(context: CheckContext) -> list[tuple[str, str, str]]:
    return [(f.check, f.severity.value, f.field) for f in run_checks(context)]


def _with_shared_picture(photographer: str = "Eva Lind") -> CheckContext:
    context = good_context(social_image_id=SHARED)
    shared = replace(PICTURE, id=SHARED, photographer=photographer)
    return replace(context, images={**context.images, SHARED: shared})


def test_an_image_narrower_than_1200_pixels_is_hinted_at() -> None:
    assert _found(with_picture(width=1199)) == [("image-narrow", "hint", "lead.file")]


def test_an_image_without_a_file_is_missing_and_not_narrow() -> None:
    context = with_picture(media_hash="", width=0)

    assert _found(context) == [("image-file-missing", "blocked", "lead.file")]


@pytest.mark.parametrize("days", [0, 1, 30])
def test_a_right_that_ends_within_30_days_is_hinted_at(days: int) -> None:
    context = with_picture(valid_until=TODAY + timedelta(days=days))

    assert _found(context) == [("image-right-expiring", "hint", "lead.licence")]


@pytest.mark.parametrize("until", [None, TODAY + timedelta(days=31), date.max])
def test_a_right_that_ends_later_or_never_is_fine(until: date | None) -> None:
    assert _found(with_picture(valid_until=until)) == []


def test_a_right_that_has_ended_blocks_and_is_said_once() -> None:
    context = with_picture(valid_until=TODAY - timedelta(days=1))

    assert _found(context) == [("image-right-expired", "blocked", "lead.licence")]


def test_the_image_for_social_networks_is_checked_like_any_other() -> None:
    assert _found(_with_shared_picture()) == []
    assert _found(_with_shared_picture(photographer="")) == [
        ("credit-missing", "blocked", "social.credit")
    ]
    assert _found(good_context(social_image_id=SHARED)) == [
        ("image-unknown", "blocked", "social.image")
    ]


@pytest.mark.parametrize("shown", [IMAGE, IN_TEXT])
def test_an_image_the_page_shows_anyway_is_said_once(shown: EntityId) -> None:
    context = good_context(social_image_id=shown, gallery=(ImageUse(SHARED),))
    images = {**context.images, shown: replace(context.images[shown], photographer="")}
    images[SHARED] = replace(PICTURE, id=SHARED)

    findings = run_checks(replace(context, images=images))

    assert [finding.check for finding in findings] == ["credit-missing"]


@pytest.mark.parametrize(
    ("status", "day", "is_found"),
    [
        (ArticleStatus.FUTURE, TODAY - timedelta(days=1), True),
        (ArticleStatus.FUTURE, TODAY, False),
        (ArticleStatus.READY, TODAY - timedelta(days=1), False),
        (ArticleStatus.PUBLISHED, TODAY - timedelta(days=400), False),
    ],
)
def test_only_a_scheduled_article_can_have_missed_its_day(
    status: ArticleStatus, day: date, *, is_found: bool
) -> None:
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    context = good_context(status=status, published_at=at)

    assert _found(context) == ([("date-past", "hint", "published_at")] if is_found else [])


def test_a_scheduled_article_without_a_date_has_missed_nothing() -> None:
    assert _found(good_context(status=ArticleStatus.FUTURE, published_at=None)) == []
