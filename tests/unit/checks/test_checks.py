"""Each check finds what it is for, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from editor_app.checks.contract import CheckContext, Severity
from editor_app.checks.registry import run_checks
from editor_app.domain.article import ArticleKind, ArticleStatus
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from tests.unit.checks.articles import (
    ARTICLE,
    IMAGE,
    IN_TEXT,
    OTHER,
    TRASHED,
    good_context,
    with_picture,
)

UNKNOWN = EntityId("z" * 16)
WORDS = "Wort " * 351


def found(context: CheckContext) -> list[tuple[str, str, str]]:
    return [(f.check, f.severity.value, f.field) for f in run_checks(context)]


def test_nothing_stands_against_a_good_article() -> None:
    assert run_checks(good_context()) == ()


@pytest.mark.parametrize(
    ("context", "check", "field"),
    [
        (good_context(headline=" "), "headline-missing", "headline"),
        (good_context(body=" \n"), "body-missing", "body"),
        (replace(good_context(), renders=False), "body-too-complex", "body"),
        (good_context(category_id=None), "category-missing", "category"),
        (good_context(category_id=UNKNOWN), "category-missing", "category"),
        (good_context(author_ids=()), "author-missing", "authors"),
        (good_context(author_ids=(UNKNOWN,)), "author-missing", "authors"),
        (good_context(slug=""), "slug-invalid", "slug"),
        (good_context(slug="../etc"), "slug-invalid", "slug"),
        (good_context(slug="a b"), "slug-invalid", "slug"),
        (good_context(slug="theater"), "slug-invalid", "slug"),
        (good_context(lead=ImageUse(UNKNOWN)), "image-unknown", "lead"),
        (good_context(gallery=(ImageUse(UNKNOWN),)), "image-unknown", "gallery.image"),
        (good_context(body=f"![x](image:{UNKNOWN})"), "image-unknown", "body.image"),
        (good_context(body=f"[x](article:{UNKNOWN})"), "link-to-missing-article", "body.link"),
        (good_context(body=f"[x](article:{TRASHED})"), "link-to-missing-article", "body.link"),
        (
            good_context(body=f"[x][1]\n\n[1]: article:{UNKNOWN}"),
            "link-to-missing-article",
            "body.link",
        ),
        (good_context(related_ids=(OTHER, TRASHED)), "link-to-missing-article", "related"),
        (with_picture(photographer=" "), "credit-missing", "lead.credit"),
        (with_picture(alt=""), "alt-missing", "lead.alt"),
        (with_picture(media_hash=""), "image-file-missing", "lead.file"),
        (with_picture(valid_until=date(2026, 11, 23)), "image-right-expired", "lead.licence"),
    ],
)
def test_what_keeps_an_article_from_going_out(
    context: CheckContext, check: str, field: str
) -> None:
    assert (check, "blocked", field) in found(context)
    assert {severity for name, severity, _ in found(context) if name == check} == {"blocked"}


@pytest.mark.parametrize(
    ("context", "check", "field"),
    [
        (good_context(headline="x" * 71), "headline-long", "headline"),
        (good_context(standfirst="x" * 201), "standfirst-long", "standfirst"),
        (good_context(standfirst=""), "description-missing", "search_description"),
        (good_context(body="Text\n\n### Zu tief"), "heading-skipped", "body"),
        (good_context(body="## A\n\n#### B"), "heading-skipped", "body"),
        (good_context(body=WORDS), "subheading-missing", "body"),
        (good_context(body=f"## A\n\n{WORDS}\n\n## B"), "subheading-missing", "body"),
        (good_context(body="Mehr [hier](/a)."), "link-text-vague", "body.link"),
        (good_context(body="[**Click here**][1]\n\n[1]: /a"), "link-text-vague", "body.link"),
        (good_context(related_ids=(OTHER,)), "related-few", "related"),
    ],
)
def test_what_is_only_said(context: CheckContext, check: str, field: str) -> None:
    assert found(context) == [(check, "hint", field)]


@pytest.mark.parametrize(
    "context",
    [
        good_context(headline="x" * 70),
        good_context(standfirst="x" * 200),
        good_context(standfirst="", search_description="Worum es geht."),
        good_context(body="Wort " * 350),
        good_context(body=f"{'Wort ' * 300}\n\nTitel\n-----\n\n{'Wort ' * 300}"),
        good_context(body=f"Kurz.\n\n```\n{WORDS}\n### kein Titel\n```"),
        good_context(body="# A\n\n### B"),
        good_context(body="## A\n\n### B\n\n#### C\n\n## D"),
        good_context(body="![hier](image:eeeeeeeeeeeeeeee) [Hier fährt die 7](/a)"),
        good_context(slug="%C3%BC-Bus"),
        with_picture(alt="", is_decorative=True),
        with_picture(photographer="", agency="Nordbild"),
        with_picture(valid_until=None),
        good_context(lead=None),
    ],
)
def test_what_is_just_right(context: CheckContext) -> None:
    assert found(context) == []


def test_pages_need_neither_section_nor_author_nor_what_news_need() -> None:
    page = good_context(
        kind=ArticleKind.PAGE,
        category_id=None,
        author_ids=(),
        lead=None,
        standfirst="",
        related_ids=(),
    )
    assert found(page) == []


def test_first_articles_of_a_publication_have_nothing_to_relate_to() -> None:
    context = replace(good_context(related_ids=()), article_states={ARTICLE: ArticleStatus.READY})
    assert "related-few" not in {name for name, _, _ in found(context)}


def test_description_in_the_article_serves_an_image_without_its_own() -> None:
    context = with_picture(alt="")
    described = replace(context.article, lead=ImageUse(IMAGE, alt="Der Bus am Ring"))
    assert found(replace(context, article=described)) == []


@pytest.mark.parametrize(
    ("body", "is_described"),
    [
        (f"![Der Halt](image:{IN_TEXT})", True),
        (f"![a \\] b](image:{IN_TEXT})", True),
        (f"![](image:{IN_TEXT})", False),
        (f'![Der Halt](image:{IN_TEXT} "Da"){{: crop="16:9" }}', True),
        (f'![](image:{IN_TEXT} "Da"){{: crop="16:9" alt="Der Halt" }}', False),
        (f"![x](image:{IN_TEXT}) ![ ](image:{IN_TEXT})", False),
    ],
)
def test_description_in_the_text_counts_where_it_stands_everywhere(
    body: str, is_described: bool
) -> None:
    context = good_context(body=body)
    bare = replace(context.images[IN_TEXT], alt="")
    context = replace(context, images={**context.images, IN_TEXT: bare})
    assert found(context) == ([] if is_described else [("alt-missing", "blocked", "body.alt")])


def test_finding_names_the_image_it_is_about() -> None:
    (finding,) = run_checks(with_picture(photographer=""))
    assert finding.image_id == IMAGE
    assert finding.entity_id == ARTICLE
    assert str(finding.message) == "The credit of the image “bus.jpg” is missing."
    assert finding.message.in_language("de-CH") == "Der Bildnachweis für „bus.jpg“ fehlt."


def test_what_blocks_comes_first() -> None:
    findings = run_checks(good_context(headline="x" * 71, standfirst="", body="", slug=""))
    severities = [finding.severity for finding in findings]
    assert severities == sorted(severities)  # "blocked" before "hint"
    assert len(findings) == 4
    assert severities.count(Severity.BLOCKED) == 2
