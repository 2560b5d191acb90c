"""Short addresses are readable, short, free and cannot leave their folder."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.slug import (
    MAX_IMPORTED_SLUG_LENGTH,
    MAX_SLUG_LENGTH,
    is_safe_slug,
    is_valid_slug,
    propose_slug,
)


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Die Nachtbuslinie 7 kommt zurück", "die-nachtbuslinie-7-kommt-zurueck"),
        ("Österreichs Ärger über Fußgänger", "oesterreichs-aerger-ueber-fussgaenger"),
        ("STRASSE und STRAẞE", "strasse-und-strasse"),
        ("Smørrebrød à la Łódź", "smorrebrod-a-la-lodz"),
        ("Café Ångström", "cafe-angstroem"),
        ("Geht's noch? Geht’s!", "gehts-noch-gehts"),
        ("8–10 Uhr: Stadt–Land-Gespräch", "8-10-uhr-stadt-land-gespraech"),
        ("½ Million für die Brücke", "1-2-million-fuer-die-bruecke"),
        ("Donau\N{SOFT HYPHEN}dampf\N{ZERO WIDTH SPACE}schiff", "donaudampfschiff"),
        ("Marke™ im Ⅳ. Quartal", "marketm-im-iv-quartal"),
        ("  „Ruhe bitte!“  ", "ruhe-bitte"),
        ("Tallinn\tund\nRiga", "tallinn-und-riga"),
    ],
)
def test_a_headline_becomes_plain_words(headline: str, slug: str) -> None:
    assert propose_slug(headline) == slug


def test_umlauts_in_two_characters_are_umlauts_too() -> None:
    headline = unicodedata.normalize("NFD", "Über Köln")

    assert propose_slug(headline) == "ueber-koeln"


@pytest.mark.parametrize("headline", ["", "   ", "…?!", "東京", "🚌", "\x00"])
def test_a_headline_without_letters_still_has_an_address(headline: str) -> None:
    assert propose_slug(headline) == "artikel"


def test_a_long_headline_ends_after_a_whole_word() -> None:
    slug = propose_slug("Verkehrsbetriebe " * 20)

    assert slug.split("-") == ["verkehrsbetriebe"] * 4
    assert len(slug) < MAX_SLUG_LENGTH


def test_a_word_that_alone_is_too_long_is_cut() -> None:
    assert is_valid_slug(propose_slug("x" * 5000))


def test_a_taken_slug_gets_the_next_free_number() -> None:
    assert propose_slug("Markt", {"markt"}) == "markt-2"
    assert propose_slug("Markt", {"markt", "markt-2", "markt-4"}) == "markt-3"


def test_a_long_slug_has_room_for_its_number() -> None:
    slug = propose_slug("x" * 100)

    assert is_valid_slug(propose_slug("x" * 100, {slug}))


@given(st.text(), st.sets(st.sampled_from(["artikel", "a", "a-2", "0"])))
def test_every_proposal_is_valid_safe_and_free(headline: str, taken: set[str]) -> None:
    slug = propose_slug(headline, taken)

    assert is_valid_slug(slug)
    assert is_safe_slug(slug)
    assert slug not in taken


@given(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,5}", fullmatch=True))
def test_a_valid_slug_is_its_own_proposal(slug: str) -> None:
    assert propose_slug(slug) == slug


@pytest.mark.parametrize("slug", ["", "-a", "a-", "a--b", "A", "ä", "a b", "a\n", "a.b", "a" * 81])
def test_a_slug_that_is_not_plain_is_not_valid(slug: str) -> None:
    assert not is_valid_slug(slug)


@pytest.mark.parametrize(
    "slug", ["Alt_Stadt", "%e4%b8%ad", "über-uns", "mkhedruli-ქართული", "v1.2", "a~b"]
)
def test_addresses_from_elsewhere_are_kept(slug: str) -> None:
    assert is_safe_slug(slug)


@pytest.mark.parametrize(
    "slug",
    [
        *("", ".", "..", "../geheim", "a/b", "a\\b", "/etc", "c:", "a\x00b", "a\n", "a b"),
        *(
            ".htaccess",
            "a.",
            "a?b",
            "a#b",
            "a&b",
            "a'b",
            'a"b',
            "<b>",
            "a\N{RIGHT-TO-LEFT OVERRIDE}b",
        ),
        "a" * (MAX_IMPORTED_SLUG_LENGTH + 1),
    ],
)
def test_what_could_leave_the_folder_or_the_address_is_refused(slug: str) -> None:
    assert not is_safe_slug(slug)
