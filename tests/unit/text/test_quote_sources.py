"""Sources of quotations."""

from __future__ import annotations

import pytest

from editor_app.text.markdown_renderer import render_body


@pytest.mark.parametrize(
    ("markdown", "source"),
    [
        ("> Gut so.\n> — Ayla Demirci, Leiterin", "<cite>Ayla Demirci, Leiterin</cite>"),
        ("> Gut so.\n>\n> – Ayla Demirci", "<cite>Ayla Demirci</cite>"),
        ("> *Gut* so.\n> — *Ayla*", "<cite><em>Ayla</em></cite>"),
        (
            "> Gut [so](https://a.example).\n> — Ayla, [Amt](https://b.example)",
            '<cite>Ayla, <a href="https://b.example">Amt</a></cite>',
        ),
    ],
)
def test_the_last_line_with_a_dash_is_the_source(markdown: str, source: str) -> None:
    html = render_body(markdown, "de")
    assert source in html
    assert "—" not in html
    assert "–" not in html


@pytest.mark.parametrize(
    "markdown",
    [
        "> Ein Satz – mit Gedanken",
        "> — nur das",
        "> Gut so.\n> — dann\n> weiter",
        "Kein Zitat.\n— Ayla",
        "> Gut so.\n> — ",
    ],
)
def test_other_dashes_are_left_alone(markdown: str) -> None:
    assert "<cite>" not in render_body(markdown, "de")
