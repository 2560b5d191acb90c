"""The publication's colour on the page: refused when it cannot be read, partnered for the dark.

One colour is chosen by people; the shades the theme needs follow from it. Lightness is moved in
OKLCH (CSS Color 4, section 9), which keeps the hue; how far is decided by the contrast ratio of
WCAG 2.2, so that text always reaches 4.5:1 (success criterion 1.4.3).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from editor_app.domain.errors import EditorialError
from editor_app.site.oklch import from_hex, lightness_for, mix, relative_luminance

PAPER = "#ffffff"
DARK_PAPER = "#161514"
MINIMUM_CONTRAST = 4.5

_LIGHT_LINK = 9.0
_DARK_ACCENT = 8.0
_DARK_LINK = 9.5
_DARK_BUTTON = 5.2
_DARK_CHROMA = 0.15


class AccentContrastError(EditorialError):
    """Text in the chosen colour could not be read on white."""


@dataclass(frozen=True, slots=True)
class Shades:
    """The colours that follow from the accent, for one scheme, as ``#rrggbb``."""

    accent: str
    accent_ink: str
    link: str
    author: str
    author_rule: str
    button: str
    button_ink: str


@dataclass(frozen=True, slots=True)
class AccentPalette:
    """The shades on white and on dark paper."""

    light: Shades
    dark: Shades


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((relative_luminance(first), relative_luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=16)
def accent_palette(accent: str) -> AccentPalette:
    """Return the shades for an accent colour (``#rrggbb`` or ``#rgb``).

    Raises AccentContrastError below 4.5:1 on white, and for what is no such colour.
    """
    try:
        chosen = from_hex(accent)
    except ValueError:
        raise AccentContrastError(
            "“{colour}” is no colour. Write it as # and six digits, e.g. #a6192e.", colour=accent
        ) from None
    ratio = contrast(chosen.hex, PAPER)
    if ratio < MINIMUM_CONTRAST:
        raise AccentContrastError(
            "The accent {colour} cannot be read on white: the contrast is {ratio}:1, at least "
            "4.5:1 is needed. Choose a darker colour.",
            colour=accent,
            ratio=f"{ratio:.1f}",
        )
    muted = chosen.with_chroma(min(chosen.chroma, _DARK_CHROMA))
    dark_accent = lightness_for(muted, DARK_PAPER, _DARK_ACCENT).hex
    return AccentPalette(
        light=Shades(
            accent=chosen.hex,
            accent_ink=PAPER,
            link=chosen.hex
            if ratio >= _LIGHT_LINK
            else lightness_for(chosen, PAPER, _LIGHT_LINK).hex,
            author=mix(PAPER, chosen.hex, 0.07),
            author_rule=chosen.hex,
            button=chosen.hex,
            button_ink=PAPER,
        ),
        dark=Shades(
            accent=dark_accent,
            accent_ink=DARK_PAPER,
            link=lightness_for(muted, DARK_PAPER, _DARK_LINK).hex,
            author=mix(DARK_PAPER, dark_accent, 0.09),
            author_rule=dark_accent,
            button=lightness_for(chosen, PAPER, _DARK_BUTTON).hex,
            button_ink=PAPER,
        ),
    )
