"""The publication's colour: refused when it cannot be read, and readable wherever it is used."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor_app.site.accent import (
    DARK_PAPER,
    PAPER,
    AccentContrastError,
    Shades,
    accent_palette,
    contrast,
)
from editor_app.site.oklch import from_hex

COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#{:02x}{:02x}{:02x}".format(*rgb))
LIGHT_INK_3 = "#6d6860"
DARK_INK_3 = "#9d968a"


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#123456", "#123456") == pytest.approx(1)


def test_a_pale_accent_is_refused_with_its_ratio() -> None:
    with pytest.raises(AccentContrastError, match=r"#ffaa00.*1\.9:1"):
        accent_palette("#ffaa00")


@pytest.mark.parametrize("colour", ["", "red", "#12345", "#12345g", "a6192e", "url(#a)"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(AccentContrastError, match="is no colour"):
        accent_palette(colour)


def test_the_short_form_means_the_long_one() -> None:
    assert accent_palette("#a12") == accent_palette("#aa1122")


def test_the_default_accent_gets_the_shades_it_was_designed_with() -> None:
    palette = accent_palette("#a6192e")

    assert palette.light.accent == "#a6192e"
    assert palette.light.author == "#f9eff0"
    assert contrast(palette.light.link, PAPER) >= 9.0
    for ours, designed in ((palette.dark.accent, "#ff8b8f"), (palette.dark.link, "#ffa3a5")):
        assert abs(from_hex(ours).lightness - from_hex(designed).lightness) < 0.01


@given(COLOURS)
def test_every_accepted_accent_is_readable_wherever_the_theme_uses_it(colour: str) -> None:
    assume(contrast(colour, PAPER) >= 4.5)
    palette = accent_palette(colour)

    for shades, paper, ink_3 in (
        (palette.light, PAPER, LIGHT_INK_3),
        (palette.dark, DARK_PAPER, DARK_INK_3),
    ):
        assert min(_ratios(shades, paper, ink_3)) >= 4.5
        assert contrast(shades.button, paper) >= 3
    assert contrast(palette.dark.accent, DARK_PAPER) >= 8


def _ratios(shades: Shades, paper: str, ink_3: str) -> list[float]:
    return [
        contrast(shades.accent, paper),
        contrast(shades.accent_ink, shades.accent),
        contrast(shades.link, paper),
        contrast(shades.link, shades.author),
        contrast(shades.button_ink, shades.button),
        contrast(ink_3, shades.author),
    ]


@given(COLOURS)
def test_a_colour_survives_the_way_to_oklch_and_back(colour: str) -> None:
    there_and_back = from_hex(colour).hex

    for start in (1, 3, 5):
        change = int(colour[start : start + 2], 16) - int(there_and_back[start : start + 2], 16)
        assert abs(change) <= 1
