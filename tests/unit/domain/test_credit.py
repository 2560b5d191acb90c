"""Credits read as the publication writes them, and never stand empty."""

from __future__ import annotations

import pytest

from editor_app.domain.credit import (
    Credit,
    CreditMissingError,
    CreditOrder,
    CreditPattern,
    credit_line,
)
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image

AGENCY_FIRST = CreditPattern(order=CreditOrder.AGENCY_FIRST)


@pytest.mark.parametrize(
    ("credit", "pattern", "line"),
    [
        (Credit("weitblick22", "Nordbild"), CreditPattern(), "Foto: weitblick22 – Nordbild"),
        (Credit("weitblick22", "Nordbild"), AGENCY_FIRST, "Foto: Nordbild – weitblick22"),
        (Credit("weitblick22"), CreditPattern(), "Foto: weitblick22"),
        (Credit("weitblick22"), AGENCY_FIRST, "Foto: weitblick22"),
        (Credit(agency="Nordbild"), CreditPattern(), "Foto: Nordbild"),
        (Credit(agency="Nordbild"), AGENCY_FIRST, "Foto: Nordbild"),
        (Credit(" a ", "\tb\n"), CreditPattern(), "Foto: a – b"),
        (Credit("  ", "b"), CreditPattern(), "Foto: b"),
        (Credit("a", "b"), CreditPattern(prefix="", separator="/"), "a/b"),
        (Credit("a", "b"), CreditPattern(prefix="Bild:", separator=" | "), "Bild: a | b"),
    ],
)
def test_a_credit_is_written_in_the_publications_pattern(
    credit: Credit, pattern: CreditPattern, line: str
) -> None:
    assert credit_line(credit, pattern) == line


@pytest.mark.parametrize(
    "credit",
    [
        Credit(),
        Credit(" ", "\n\t"),
        Credit("\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}\N{BRAILLE PATTERN BLANK}"),
        Credit("–", "- / -"),
    ],
)
@pytest.mark.parametrize("order", list(CreditOrder))
def test_a_credit_that_names_nobody_is_refused(credit: Credit, order: CreditOrder) -> None:
    assert credit.is_missing
    with pytest.raises(CreditMissingError) as raised:
        credit_line(credit, CreditPattern(order=order))
    assert "Fotograf" in raised.value.message.in_language("de")


def test_an_image_carries_its_credit() -> None:
    image = Image(EntityId("i"), photographer="a", agency="b")

    assert image.credit == Credit("a", "b")
    assert not image.credit.is_missing
