"""Colours in OKLCH: lightness, chroma and hue as the eye sees them.

The matrices are those of CSS Color Module Level 4, section 17 (after Björn Ottosson's Oklab).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\Z")
_STEPS = 20
_TOLERANCE = 0.0005
_LONG_FORM = len("#rrggbb")
_MIDDLE_GREY = 0.18
"""The luminance that divides light papers from dark ones: both contrasts are about equal."""

# Where the straight part of the sRGB curve ends, in its encoded and its linear form.
_ENCODED_KNEE = 0.04045
_LINEAR_KNEE = 0.0031308


@dataclass(frozen=True, slots=True)
class Oklch:
    """Lightness 0 to 1, chroma 0 to about 0.37, hue in radians."""

    lightness: float
    chroma: float
    hue: float

    @property
    def hex(self) -> str:
        """The colour as ``#rrggbb``; one outside sRGB loses chroma until it fits."""
        low, high = 0.0, self.chroma
        if not _fits(_linear(self)):
            for _ in range(_STEPS):
                middle = (low + high) / 2
                fits = _fits(_linear(replace(self, chroma=middle)))
                low, high = (middle, high) if fits else (low, middle)
            return _to_hex(_linear(replace(self, chroma=low)))
        return _to_hex(_linear(self))

    def with_chroma(self, chroma: float) -> Oklch:
        """Return the same colour, more or less vivid."""
        return replace(self, chroma=chroma)


def from_hex(colour: str) -> Oklch:
    """Return a ``#rrggbb`` or ``#rgb`` colour; raises ValueError for anything else."""
    red, green, blue = _linear_channels(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Oklch(lightness, math.hypot(a, b), math.atan2(b, a))


def relative_luminance(colour: str) -> float:
    """Return the relative luminance of a ``#rrggbb`` colour, 0 to 1 (WCAG 2.2)."""
    red, green, blue = _linear_channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lightness_for(colour: Oklch, paper: str, ratio: float) -> Oklch:
    """Return the colour moved just so far that it has a contrast ratio on the paper.

    Lighter on dark paper, darker on light paper. The result is never below the ratio.
    """
    ground = relative_luminance(paper)
    on_dark = ground < _MIDDLE_GREY
    low, high = (0.0, 1.0)
    for _ in range(_STEPS):
        middle = (low + high) / 2
        own = relative_luminance(replace(colour, lightness=middle).hex)
        reached = (max(own, ground) + 0.05) / (min(own, ground) + 0.05) >= ratio
        far_enough = reached and (own > ground) is on_dark
        low, high = (low, middle) if far_enough is on_dark else (middle, high)
    return replace(colour, lightness=high if on_dark else low)


def mix(first: str, second: str, share: float) -> str:
    """Return the first colour with a share (0 to 1) of the second in it, channel by channel."""
    channels = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in channels)


def _channels(colour: str) -> tuple[int, int, int]:
    if not _HEX.match(colour):
        raise ValueError(colour)
    digits = colour[1:] if len(colour) == _LONG_FORM else "".join(c * 2 for c in colour[1:])
    return (int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16))


def _linear_channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (_to_linear(channel / 255) for channel in _channels(colour))
    return (red, green, blue)


def _to_linear(value: float) -> float:
    return value / 12.92 if value <= _ENCODED_KNEE else ((value + 0.055) / 1.055) ** 2.4


def _linear(colour: Oklch) -> tuple[float, float, float]:
    a = colour.chroma * math.cos(colour.hue)
    b = colour.chroma * math.sin(colour.hue)
    long = (colour.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (colour.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _fits(linear: tuple[float, float, float]) -> bool:
    return all(-_TOLERANCE <= channel <= 1 + _TOLERANCE for channel in linear)


def _to_hex(linear: tuple[float, float, float]) -> str:
    channels = (round(_encoded(min(max(value, 0.0), 1.0)) * 255) for value in linear)
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def _encoded(value: float) -> float:
    return value * 12.92 if value <= _LINEAR_KNEE else 1.055 * value ** (1 / 2.4) - 0.055
