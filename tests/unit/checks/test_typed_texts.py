"""Quotation marks and dashes as they were typed are found where they would be printed so."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from editor_app.checks.contract import CheckContext
from editor_app.checks.prose import read_prose
from editor_app.checks.registry import CHECKS, run_checks
from editor_app.domain.image import ImageUse
from tests.unit.checks.articles import IMAGE, good_context, with_picture


def _found(context: CheckContext) -> list[tuple[str, str]]:
    return [(finding.check, finding.field) for finding in run_checks(context)]


@pytest.mark.parametrize("text", ['Die "7" kommt', 'So: "Ja"', '"'])
def test_straight_quotation_marks_in_a_headline_are_found(text: str) -> None:
    assert _found(good_context(headline=text)) == [("typewriter-quotes", "headline")]


@pytest.mark.parametrize("text", ["Die „7“ kommt", "Geht's noch?", 'Ein Rad mit 28" fährt'])
def test_set_quotation_marks_apostrophes_and_inches_are_fine(text: str) -> None:
    assert _found(good_context(headline=text)) == []


def test_the_body_sets_its_quotation_marks_itself() -> None:
    assert _found(good_context(body='Er sagt: "Ja."')) == []


def test_all_short_texts_are_looked_at() -> None:
    context = good_context(kicker='"a"', subheadline='"b"', standfirst='"c"')

    assert _found(context) == [
        ("typewriter-quotes", field) for field in ("kicker", "subheadline", "standfirst")
    ]


def test_a_caption_is_looked_at_where_it_is_shown() -> None:
    context = with_picture(caption='Der "Löwe"')
    assert _found(context) == [("typewriter-quotes", "lead.caption")]

    own = replace(context.article, lead=ImageUse(IMAGE, caption="Der Löwe"))
    assert _found(replace(context, article=own)) == []


@pytest.mark.parametrize(
    "body",
    [
        "Der Bus - er ist rot - kommt.",
        "Er kommt -- vielleicht.",
        "- Punkt - mit Strich",
        "> Zitat - zu Ende",
        "| Linie 7 - Nord | 10 |",
        "## Der Bus - und wir",
        "`a - b` und c - d",
    ],
)
def test_a_hyphen_between_spaces_is_found_once(body: str) -> None:
    assert _found(good_context(body=body)) == [("hyphen-as-dash", "body")]


@pytest.mark.parametrize(
    "body",
    [
        "Der Bus – er ist rot – kommt.",
        "Nord-Süd-Achse und Bus- und Bahn",
        "- Punkt\n- Punkt\n  - Punkt\n1. - Punkt",
        "> - Eva Lind",
        "a\n\n---\n\n- - -\n\nb",
        "| a | b |\n| --- | - |\n| 1 | - |",
        "`a - b` und ``c``",
        "```\na - b\n```",
        "~~~ sh\na - b\n```\na - b\n~~~",
        "[Wort](</a - b>) <!-- a - b -->",
        "[1]: /a 'b - c'",
    ],
)
def test_other_hyphens_are_fine(body: str) -> None:
    assert "hyphen-as-dash" not in {check for check, _ in _found(good_context(body=body))}


def test_each_text_with_a_hyphen_is_named_by_its_words() -> None:
    context = good_context(headline="Ein Bus - endlich", body="Er kommt - oder nicht. " * 9)

    headline, body = run_checks(context)

    assert headline.message.in_language("de").endswith("(–) in „Ein Bus - endlich“.")
    assert "Er kommt - oder nicht" in str(body.message)
    assert len(str(body.message)) < 100


@pytest.mark.parametrize(
    "piece", ["](", "`", "<", "> ", "- ", "| ", "[a]: ", " -- ", "~~~\n", "1. "]
)
@pytest.mark.parametrize("name", ["hyphen-as-dash", "heading-skipped", "link-text-vague"])
def test_hostile_text_is_checked_in_linear_time(name: str, piece: str) -> None:
    context = good_context(body=piece * 50_000)
    started = time.process_time()

    list(CHECKS[name].find(context))

    assert time.process_time() - started < 2


def test_prose_is_what_readers_see() -> None:
    body = "# Titel\n\n> - 1. [Wort](/weg) `code` <b>fett</b>\n\n```\ncode\n```\n---"

    assert [line.split() for line in read_prose(body) if line] == [["#", "Titel"], ["Wort", "fett"]]
