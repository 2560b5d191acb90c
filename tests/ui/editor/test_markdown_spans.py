"""What the highlighter finds in a line of Markdown."""

from __future__ import annotations

import time

import pytest

from editor_app.ui.editor.markdown_spans import BlockState, Style, style_block


def _styled(text: str, wanted: Style) -> list[str]:
    """Return the runs that have all of the wanted styles."""
    spans = style_block(text).spans
    return [text[s.start : s.start + s.length] for s in spans if s.style & wanted == wanted]


@pytest.mark.parametrize(
    ("text", "style", "expected"),
    [
        ("Mit **27 zu 14 Stimmen** beschlossen", Style.STRONG | Style.MARK, ["**", "**"]),
        ("ein *leises* Wort", Style.EMPHASIS, ["*", "leises", "*"]),
        ("## Vier Fahrten", Style.HEADING, ["## ", "Vier Fahrten"]),
        ("### Darunter", Style.SUBHEADING, ["### ", "Darunter"]),
        ("> Ein Satz", Style.QUOTE, ["> ", "Ein Satz"]),
        ("- erstens", Style.MARK, ["- "]),
        ("12. zwölftens", Style.MARK, ["12. "]),
        ("das Wort `code` hier", Style.CODE, ["`", "code", "`"]),
        ("[Halt](https://a.example/x_(y))", Style.LINK, ["Halt"]),
        ("[Halt](https://a.example/x_(y))", Style.TARGET, ["https://a.example/x_(y)"]),
        ('![Bus](image:0123 "Ein Bus")', Style.TARGET, ['image:0123 "Ein Bus"']),
        ("***beides***", Style.STRONG | Style.EMPHASIS, ["*", "beides", "*"]),
        ("<https://a.example>", Style.LINK, ["https://a.example"]),
        ("| a | b |", Style.MARK, ["|", "|", "|"]),
        ("siehe [^1] unten", Style.MARK, ["[^1]"]),
    ],
)
def test_marks_and_words_get_their_style(text: str, style: Style, expected: list[str]) -> None:
    assert _styled(text, style) == expected


@pytest.mark.parametrize(
    "text",
    ["2 * 3 * 4", "snake_case_name", "**nicht geschlossen", "ein * Stern", "kein [Link] hier"],
)
def test_what_only_looks_like_a_mark_stays_plain(text: str) -> None:
    assert style_block(text).spans == ()


def test_an_escaped_mark_is_no_mark() -> None:
    assert _styled(r"\*nicht\*", Style.EMPHASIS) == []


def test_styles_nest() -> None:
    assert _styled("[Halt *auf* Wunsch](https://a.example)", Style.LINK | Style.EMPHASIS) == [
        "*",
        "auf",
        "*",
    ]


def test_a_fence_reaches_to_its_own_end() -> None:
    opened = style_block("```python")
    assert opened.state is BlockState.BACKTICK_FENCE
    inside = style_block("## kein Titel", opened.state)
    assert [span.style for span in inside.spans] == [Style.CODE]
    assert style_block("~~~", inside.state).state is BlockState.BACKTICK_FENCE
    assert style_block("```", inside.state).state is BlockState.TEXT


@pytest.mark.parametrize(
    "piece",
    ["**", "*a ", "[", "`", "<a", "_", "![](", "**a", '[a](b "', "`a", "<!--", "*a_b", "***a "],
)
def test_a_hostile_block_does_not_stop_the_typing(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    start = time.perf_counter()
    style_block(text)
    assert time.perf_counter() - start < 5.0


def test_runs_are_in_order_and_do_not_overlap() -> None:
    text = "> **a *b* c** [d](e) `f` <b>g</b> ![h](image:i)"
    end = 0
    for span in style_block(text).spans:
        assert span.start >= end
        end = span.start + span.length
    assert end <= len(text)
