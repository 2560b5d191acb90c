"""Sentences speak German where there is German, and English otherwise."""

from __future__ import annotations

import pytest

from editor_app.domain.credit import CreditMissingError
from editor_app.domain.errors import CancelledError, EditorialError
from editor_app.domain.message import message

MISSING = message("The headline is missing.")


@pytest.mark.parametrize("language", ["de", "DE", "de-CH", "de_DE", "de-Latn-DE"])
def test_every_kind_of_german_is_german(language: str) -> None:
    assert MISSING.in_language(language) == "Die Überschrift fehlt."


@pytest.mark.parametrize(
    "language", ["en", "en-GB", "fr", "xx", "", "C", "../de", "de/../de", "\x00", "d.e"]
)
def test_other_languages_fall_back_to_english(language: str) -> None:
    assert MISSING.in_language(language) == "The headline is missing."


def test_a_sentence_without_german_stays_english() -> None:
    assert message("Nobody translated {this}.", this="x").in_language("de") == (
        "Nobody translated x."
    )


@pytest.mark.parametrize("name", ["{name}", "{}", "{0}", "%s", "a.txt"])
def test_a_value_is_shown_as_it_is(name: str) -> None:
    said = message("There is no image “{image}” in this library.", image=name)

    assert str(said) == f"There is no image “{name}” in this library."
    assert said.in_language("de") == f"In dieser Bibliothek gibt es kein Bild „{name}“."


def test_an_error_says_its_sentence_in_both_languages() -> None:
    error = EditorialError("The image has no credit: name a photographer or an agency.")

    assert str(error) == str(error.message)
    assert error.message.in_language("de").startswith("Dem Bild fehlt der Nachweis")


@pytest.mark.parametrize("kind", [CreditMissingError, CancelledError])
def test_all_errors_for_people_have_one_root(kind: type[Exception]) -> None:
    assert issubclass(kind, EditorialError)
