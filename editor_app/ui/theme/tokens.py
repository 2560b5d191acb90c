"""The colours of the window by meaning, once for light and once for dark.

Warm paper neutrals, an ink-blue accent for the tool; the deep red belongs to the publication,
so that the tool never looks like the paper it edits. tests/ui/shell/test_contrast.py measures
every pair that carries text.
"""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """Colours as ``#rrggbb`` (``scrim`` as ``rgba(r, g, b, a)``)."""

    window: str
    pane: str
    canvas: str
    raised: str
    sunken: str
    well: str
    hover: str
    pressed: str
    selected: str
    selected_border: str
    line: str
    border: str
    control: str
    t1: str
    t2: str
    t3: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str
    focus: str
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    bad: str
    bad_bg: str
    author_bg: str
    author: str
    kicker: str
    scrim: str
    handle: str
    md: str


LIGHT = Tokens(
    window="#f2efea",
    pane="#faf8f5",
    canvas="#ffffff",
    raised="#ffffff",
    sunken="#e8e4dc",
    well="#f4f1ec",
    hover="#e9e5dd",
    pressed="#dfdad0",
    selected="#e2e7f8",
    selected_border="#b9c4ec",
    line="#e5e0d8",
    border="#d3ccc1",
    control="#8e877a",
    t1="#1d1b18",
    t2="#555048",
    t3="#6b655b",
    disabled="#a39d92",
    accent="#3350b4",
    accent_hover="#29439b",
    accent_pressed="#213784",
    on_accent="#ffffff",
    accent_text="#2e4aa6",
    focus="#3350b4",
    ok="#1b6b41",
    ok_bg="#e3f1e8",
    warn="#855000",
    warn_bg="#faefd9",
    bad="#ae231b",
    bad_bg="#fbe8e6",
    author_bg="#edf0fb",
    author="#2e4aa6",
    kicker="#a6192e",
    scrim="rgba(29, 27, 24, 0.40)",
    handle="#c3bcb0",
    md="#767064",
)

DARK = Tokens(
    window="#161513",
    pane="#1b1a18",
    canvas="#201f1c",
    raised="#292724",
    sunken="#11100f",
    well="#262421",
    hover="#282622",
    pressed="#322f2a",
    selected="#272c48",
    selected_border="#46518a",
    line="#2d2b27",
    border="#3e3b35",
    control="#7f796e",
    t1="#ece8e1",
    t2="#bbb5aa",
    t3="#a19a8f",
    disabled="#6a655c",
    accent="#4f66cf",
    accent_hover="#465cc4",
    accent_pressed="#3d51b0",
    on_accent="#ffffff",
    accent_text="#aab9ff",
    focus="#aab9ff",
    ok="#84d3a4",
    ok_bg="#1a2e23",
    warn="#f0c274",
    warn_bg="#342910",
    bad="#ffa096",
    bad_bg="#3a201d",
    author_bg="#242a42",
    author="#aab9ff",
    kicker="#ff8b8f",
    scrim="rgba(0, 0, 0, 0.55)",
    handle="#4c4841",
    md="#8d867a",
)
