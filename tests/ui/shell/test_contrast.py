"""Every pair of colours that carries text or a control's edge can be told apart (WCAG 2.2)."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from editor_app.ui.theme.colours import tokens_from_palette
from editor_app.ui.theme.look import parse_colour
from editor_app.ui.theme.tokens import DARK, LIGHT, Tokens

TEXT = 4.5
EDGE = 3.0
PAIRS = (
    ("t1", "canvas", TEXT),
    ("t1", "pane", TEXT),
    ("t1", "selected", TEXT),
    ("t2", "window", TEXT),
    ("t2", "pane", TEXT),
    ("t2", "well", TEXT),
    ("t2", "selected", TEXT),
    ("t2", "hover", TEXT),
    ("t3", "canvas", TEXT),
    ("t3", "pane", TEXT),
    ("t3", "window", TEXT),
    ("t3", "raised", TEXT),
    ("t3", "hover", TEXT),
    ("t3", "selected", TEXT),
    ("t3", "author_bg", TEXT),
    ("accent_text", "selected", TEXT),
    ("accent_text", "canvas", TEXT),
    ("accent_text", "pane", TEXT),
    ("accent_text", "author_bg", TEXT),
    ("on_accent", "accent", TEXT),
    ("on_accent", "accent_hover", TEXT),
    ("on_accent", "accent_pressed", TEXT),
    ("ok", "ok_bg", TEXT),
    ("ok", "pane", TEXT),
    ("warn", "warn_bg", TEXT),
    ("warn", "selected", TEXT),
    ("warn", "pane", TEXT),
    ("bad", "bad_bg", TEXT),
    ("bad", "selected", TEXT),
    ("bad", "canvas", TEXT),
    ("author", "author_bg", TEXT),
    ("kicker", "canvas", TEXT),
    ("md", "canvas", TEXT),
    ("canvas", "t1", TEXT),  # the toast is turned round
    ("selected", "t1", TEXT),
    ("control", "canvas", EDGE),
    ("control", "pane", EDGE),
    ("focus", "window", EDGE),
    ("focus", "canvas", EDGE),
)


def luminance(colour: QColor) -> float:
    """Return the relative luminance as WCAG 2.2 defines it."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours."""
    brighter, darker = sorted(
        (luminance(parse_colour(one)), luminance(parse_colour(other))), reverse=True
    )
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("scheme", "tokens"), [("light", LIGHT), ("dark", DARK)])
@pytest.mark.parametrize(("ink", "ground", "needed"), PAIRS)
def test_pair_has_the_contrast_it_needs(
    scheme: str, tokens: Tokens, ink: str, ground: str, needed: float
) -> None:
    measured = contrast(getattr(tokens, ink), getattr(tokens, ground))
    assert measured >= needed, f"{scheme}: {ink} on {ground} has {measured:.2f}"


def test_measure_agrees_with_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


def test_white_letters_can_be_read_on_every_publication_mark() -> None:
    assert contrast("#ffffff", LIGHT.kicker) >= TEXT


def test_high_contrast_uses_no_colour_of_our_own() -> None:
    palette = QPalette(QColor("#000000"), QColor("#000000"))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        palette.setColor(role, QColor("#ffff00"))
    palette.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#00ffff"))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("#000000"))
    tokens = tokens_from_palette(palette)
    for ink, ground, _ in PAIRS:
        if ground not in {"accent", "accent_hover", "accent_pressed", "t1"}:
            ratio = contrast(getattr(tokens, ink), getattr(tokens, ground))
            assert ratio >= 7 or ink == "on_accent", f"{ink} on {ground}"
