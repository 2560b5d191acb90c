"""The part of the style sheet that follows from the publication's accent."""

from __future__ import annotations

from editor_app.site.accent import Shades, accent_palette


def palette_css(accent: str) -> str:
    """Return CSS that sets the theme's colour properties for light, dark and print.

    Dark rules stand inside ``@media screen``, so that print is always black on white. Raises
    AccentContrastError for a colour that cannot be read.
    """
    palette = accent_palette(accent)
    light, dark = _properties(palette.light), _properties(palette.dark)
    return (
        f"@media screen{{:root{{{light}}}}}\n"
        f"@media screen and (prefers-color-scheme:dark)"
        f"{{:root:not([data-theme=light]){{{dark}}}}}\n"
        f"@media screen{{:root[data-theme=dark]{{{dark}}}}}\n"
    )


def _properties(shades: Shades) -> str:
    values = {
        "accent": shades.accent,
        "accent-ink": shades.accent_ink,
        "link": shades.link,
        "author": shades.author,
        "author-rule": shades.author_rule,
        "btn": shades.button,
        "btn-ink": shades.button_ink,
    }
    return ";".join(f"--{name}:{value}" for name, value in values.items())
