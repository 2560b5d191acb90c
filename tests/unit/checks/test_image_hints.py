"""Pictures that are small, whose right ends soon, or that only social networks show."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from editor_app.checks.contract import CheckContext, Severity
from editor_app.checks.registry import run_checks
from editor_app.domain.article import ArticleKind, ArticleStatus
from editor_app.domain.credit import CreditPattern
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.site.credit_proof import UnseenCredit
from editor_app.site.edition import public_image
from tests.unit.checks.articles import (
    IMAGE,
    IN_TEXT,
    PERSON,
    PICTURE,
    good_context,
    with_picture,
)

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


def _with_portrait(portrait: Image, kind: ArticleKind = ArticleKind.ARTICLE) -> CheckContext:
    context = good_context(kind=kind)
    people = {PERSON: replace(context.people[PERSON], portrait_id=portrait.id)}
    return replace(context, people=people, images={**context.images, portrait.id: portrait})


def test_the_portrait_of_an_author_goes_out_with_the_article() -> None:
    portrait = replace(PICTURE, id=SHARED, file_name="lena.jpg")
    assert _found(_with_portrait(replace(portrait, width=300))) == []

    assert _found(_with_portrait(replace(portrait, photographer=""))) == [
        ("credit-missing", "blocked", "authors")
    ]
    assert _found(_with_portrait(replace(portrait, alt=""))) == [
        ("alt-missing", "blocked", "authors")
    ]
    over, soon = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
    assert _found(_with_portrait(replace(portrait, valid_until=over))) == [
        ("image-right-expired", "blocked", "authors")
    ]
    assert _found(_with_portrait(replace(portrait, valid_until=soon))) == [
        ("image-right-expiring", "hint", "authors")
    ]


def test_a_portrait_that_is_not_shown_is_not_checked() -> None:
    bad = replace(PICTURE, id=SHARED, photographer="", alt="")

    assert _found(_with_portrait(replace(bad, media_hash=""))) == []
    assert _found(_with_portrait(bad, ArticleKind.PAGE)) == []


def test_a_portrait_that_the_article_shows_is_said_once() -> None:
    bad = replace(PICTURE, photographer="")
    findings = run_checks(_with_portrait(bad))

    assert [(finding.check, finding.field) for finding in findings] == [
        ("credit-missing", "lead.credit")
    ]


@pytest.mark.parametrize(
    ("image_id", "field"),
    [(IMAGE, "lead.credit"), (IN_TEXT, "body.credit"), (SHARED, "related")],
)
def test_a_credit_that_the_page_hides_blocks(image_id: EntityId, field: str) -> None:
    image = public_image(replace(PICTURE, id=image_id), CreditPattern(), offers_avif=False)
    context = replace(good_context(), unseen_credits=(UnseenCredit("a.jpg", image),) * 2)
    (finding,) = run_checks(context)

    assert (finding.check, finding.severity, finding.field) == (
        "credit-unseen",
        Severity.BLOCKED,
        field,
    )
    assert finding.image_id == image_id


def test_a_picture_from_nowhere_blocks() -> None:
    context = replace(good_context(), unseen_credits=(UnseenCredit("https://x.example/a.jpg"),))
    (finding,) = run_checks(context)

    assert (finding.check, finding.field, finding.image_id) == ("credit-unseen", "body", None)
    assert "„https://x.example/a.jpg“" in finding.message.in_language("de")


def test_a_credit_that_is_missing_altogether_is_said_once() -> None:
    context = with_picture(photographer="")
    image = public_image(context.images[IMAGE], CreditPattern(), offers_avif=False)
    context = replace(context, unseen_credits=(UnseenCredit("a.jpg", image),))

    assert [finding.check for finding in run_checks(context)] == ["credit-missing"]


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


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ('{: crop="16:9" }', []),
        ("{: crop=1:1 }", []),
        ("{crop='10,0,80,100'}", []),
        ("", []),
        ('{: crop="4:3" }', ["4:3"]),
        ("{: .gross crop=free }", ["free"]),
        ("{: crop=„16:9“ }", ["„16:9“"]),
        ('{: crop="60,0,50,100" .gross }', ["60,0,50,100"]),
    ],
)
def test_a_crop_that_there_is_not_is_hinted_at(written: str, found: list[str]) -> None:
    context = good_context(body=f'![Ein Wald](image:{IN_TEXT} "Im (tiefen) Schnee"){written}')

    crops = [finding for finding in run_checks(context) if finding.check == "crop-unknown"]

    assert [finding.message.values["crop"] for finding in crops] == found
    assert {finding.image_id for finding in crops} <= {IN_TEXT}
    assert {finding.field for finding in crops} <= {"body.image"}
