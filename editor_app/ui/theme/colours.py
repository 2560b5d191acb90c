"""Turns colour tokens into Qt's palette, and back for high contrast."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from editor_app.ui.theme.look import parse_colour
from editor_app.ui.theme.tokens import Tokens


def make_palette(tokens: Tokens) -> QPalette:
    """Return a full palette, for whatever the style sheet does not reach."""
    role = QPalette.ColorRole
    palette = QPalette()
    for target, value in (
        (role.Window, tokens.pane),
        (role.WindowText, tokens.t1),
        (role.Base, tokens.canvas),
        (role.AlternateBase, tokens.well),
        (role.Text, tokens.t1),
        (role.Button, tokens.raised),
        (role.ButtonText, tokens.t1),
        (role.BrightText, tokens.bad),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent_text),
        (role.LinkVisited, tokens.accent_text),
        (role.ToolTipBase, tokens.raised),
        (role.ToolTipText, tokens.t1),
        (role.PlaceholderText, tokens.t3),
        (role.Light, tokens.raised),
        (role.Midlight, tokens.hover),
        (role.Mid, tokens.border),
        (role.Dark, tokens.control),
        (role.Shadow, tokens.sunken),
    ):
        palette.setColor(target, parse_colour(value))
    disabled = parse_colour(tokens.disabled)
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, disabled)
    return palette


def tokens_from_palette(palette: QPalette) -> Tokens:
    """Return tokens made only of the system's own colours, for high contrast.

    Every background is the system's window or highlight, every text the matching one, so that
    whatever contrast the person has asked for is kept.
    """
    role = QPalette.ColorRole
    window = palette.color(role.Window).name()
    text = palette.color(role.WindowText).name()
    highlight = palette.color(role.Highlight).name()
    on_highlight = palette.color(role.HighlightedText).name()
    special = {
        "accent": highlight,
        "accent_hover": highlight,
        "accent_pressed": highlight,
        "on_accent": on_highlight,
        "focus": highlight,
        "selected_border": highlight,
        "disabled": palette.color(QPalette.ColorGroup.Disabled, role.WindowText).name(),
        "canvas": palette.color(role.Base).name(),
        "scrim": "rgba(0, 0, 0, 0.55)",
    }
    backgrounds = {
        "window", "pane", "raised", "sunken", "well", "hover", "pressed", "selected",
        "ok_bg", "warn_bg", "bad_bg", "author_bg",
    }  # fmt: skip
    values = {
        name: special.get(name, window if name in backgrounds else text) for name in Tokens._fields
    }
    return Tokens(**values)
