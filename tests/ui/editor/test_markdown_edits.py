"""What the format bar and Enter do to Markdown."""

from __future__ import annotations

import pytest

from editor_app.ui.editor.markdown_edits import (
    Edit,
    continue_line,
    cycle_heading,
    is_address,
    make_link,
    toggle_inline,
    toggle_list,
    toggle_quote,
)


def _done(text: str, edit: Edit) -> str:
    return text[: edit.start] + edit.text + text[edit.end :]


def _chosen(text: str, edit: Edit) -> str:
    return _done(text, edit)[edit.anchor : edit.caret]


@pytest.mark.parametrize("mark", ["**", "*", "`"])
def test_a_mark_goes_around_a_selection_and_away_again(mark: str) -> None:
    text = "mit großer Mehrheit"
    edit = toggle_inline(text, 4, 10, mark)
    marked = _done(text, edit)
    assert marked == f"mit {mark}großer{mark} Mehrheit"
    assert _chosen(text, edit) == "großer"
    assert _done(marked, toggle_inline(marked, edit.anchor, edit.caret, mark)) == text


def test_a_mark_selected_with_its_words_goes_away() -> None:
    assert _done("**fett**", toggle_inline("**fett**", 0, 8, "**")) == "fett"


def test_italic_inside_bold_is_added_not_taken_for_half_of_bold() -> None:
    assert _done("**fett**", toggle_inline("**fett**", 2, 6, "*")) == "***fett***"
    assert _done("**fett**", toggle_inline("**fett**", 0, 8, "*")) == "***fett***"
    assert _done("***fett***", toggle_inline("***fett***", 3, 7, "*")) == "**fett**"


def test_white_space_at_the_edges_stays_outside() -> None:
    assert _done("ein Wort hier", toggle_inline("ein Wort hier", 3, 9, "**")) == "ein **Wort** hier"


def test_without_a_selection_the_caret_goes_between_the_marks() -> None:
    edit = toggle_inline("", 0, 0, "**")
    assert (edit.text, edit.anchor, edit.caret) == ("****", 2, 2)


def test_a_link_without_an_address_waits_for_it() -> None:
    edit = make_link("Halt", 4)
    assert edit.text == "[Halt]()"
    assert edit.caret == 4 + len("[Halt](")


def test_an_address_becomes_the_target_of_a_link() -> None:
    assert make_link("Halt", 0, "https://a.example").text == "[Halt](https://a.example)"
    assert make_link("https://a.example", 0) == Edit(0, 17, "[](https://a.example)", 1, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example/x?y=1", True),
        (" http://a.example ", True),
        ("mailto:a@b.example", True),
        ("a.example", False),
        ("https://a.example und mehr", False),
        ("javascript:alert(1)", False),
    ],
)
def test_only_a_whole_address_counts_as_one(text: str, expected: bool) -> None:
    assert is_address(text) is expected


def test_headings_go_round() -> None:
    first = cycle_heading("Vier Fahrten")
    assert first == "## Vier Fahrten"
    second = cycle_heading(first)
    assert second == "### Vier Fahrten"
    assert cycle_heading(second) == "Vier Fahrten"


def test_a_quotation_comes_and_goes() -> None:
    lines = ["Ein Satz.", "", "Noch einer."]
    quoted = toggle_quote(lines)
    assert quoted == ["> Ein Satz.", ">", "> Noch einer."]
    assert toggle_quote(quoted) == lines


def test_a_list_comes_changes_and_goes() -> None:
    bullets = toggle_list(["eins", "", "zwei"], numbered=False)
    assert bullets == ["- eins", "- zwei"]
    numbers = toggle_list(bullets, numbered=True)
    assert numbers == ["1. eins", "2. zwei"]
    assert toggle_list(numbers, numbered=True) == ["eins", "zwei"]


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("Ein Absatz.", 11, "\n\n"),
        ("Ein Absatz.", 3, "\n\n"),
        ("## Titel", 8, "\n\n"),
        ("- eins", 6, "\n- "),
        ("  * eins", 8, "\n  * "),
        ("9. neun", 7, "\n10. "),
        ("> Zitat", 7, "\n> "),
        ("", 0, "\n"),
        ("| a | b |", 9, "\n"),
    ],
)
def test_enter_goes_on_as_the_line_began(line: str, column: int, expected: str) -> None:
    assert continue_line(line, column, in_code=False).text == expected


@pytest.mark.parametrize("line", ["- ", "3. ", "> "])
def test_enter_in_an_empty_item_ends_the_list(line: str) -> None:
    assert continue_line(line, len(line), in_code=False).drops_line


def test_enter_in_code_is_a_line_break_and_nothing_else() -> None:
    assert continue_line("- kein Listenpunkt", 18, in_code=True).text == "\n"
