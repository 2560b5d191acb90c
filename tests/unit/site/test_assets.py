"""The theme's files: complete, light enough, and following the accent."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest

from editor_app.resources import resource_path
from editor_app.site.accent import AccentContrastError
from editor_app.site.assets import theme_file, theme_files
from editor_app.site.strings import THEME
from tests.unit.site.editions import PUBLICATION

BASIC_GERMAN = "äöüÄÖÜßẞ„“‚‘–—…€§×"


def _css() -> str:
    return theme_file("theme/theme.css", PUBLICATION).decode()


def test_every_file_the_style_sheet_names_goes_out_and_nothing_else_but_licences() -> None:
    named = {f"theme/{url}" for url in re.findall(r"url\(([^)]+)\)", _css())}
    fonts = {path for path in theme_files() if path.endswith(".woff2")}

    assert named == fonts
    assert len(fonts) == 5
    assert {path for path in theme_files() if path not in fonts} == {
        "theme/theme.css",
        "theme/fonts/LICENSE-inter.txt",
        "theme/fonts/LICENSE-source-serif-4.md",
    }


def test_every_style_sheet_of_the_theme_is_part_of_it() -> None:
    for part in resource_path("themes", THEME, "css").iterdir():
        assert part.read_text("utf-8").strip() in _css(), part.name


def test_a_path_that_is_none_is_refused() -> None:
    for path in ("theme/../strings/de.toml", "theme/fonts/x.woff2", "index.html"):
        with pytest.raises(KeyError):
            theme_file(path, PUBLICATION)


def test_the_style_sheet_follows_the_accent_in_both_schemes() -> None:
    css = theme_file("theme/theme.css", replace(PUBLICATION, accent="#1b6b41")).decode()

    assert css.count("--accent:#1b6b41") == 1
    assert css.count("--accent:#70bc8d") == 2


def test_dark_rules_never_reach_the_printer() -> None:
    for rule in re.findall(r"@media ([^{]+)\{\s*:root[^{]*data-theme[^{]*\{", _css()):
        assert rule.startswith("screen"), rule
    outside = re.findall(r"^:root\[data-theme=dark\]", _css(), re.MULTILINE)
    assert outside == []


def test_an_unreadable_accent_is_refused_not_shipped() -> None:
    with pytest.raises(AccentContrastError):
        theme_file("theme/theme.css", replace(PUBLICATION, accent="#ffd700"))


def test_a_german_page_loads_at_most_300_kilobytes_of_fonts() -> None:
    """ux.md 8; italics and the extended range load only where a page uses them."""
    upright = [path for path in theme_files() if re.search(r"latin-(?:opsz|wght)-normal", path)]

    assert len(upright) == 2
    assert sum(len(theme_file(path, PUBLICATION)) for path in upright) <= 300_000


def test_every_latin_letter_the_fonts_have_is_announced() -> None:
    ttfont = pytest.importorskip("fontTools.ttLib", reason="a developer's tool").TTFont
    faces = re.findall(r"url\((fonts/([a-z]+)[^)]+)\)[^}]*unicode-range: ([^;]+);", _css())
    announced: dict[str, set[int]] = {}
    for _, family, ranges in faces:
        announced.setdefault(family, set()).update(_code_points(ranges))
    for name, family, _ in faces:
        cmap = ttfont(io.BytesIO(theme_file(f"theme/{name}", PUBLICATION))).getBestCmap()
        in_use = {point for point in cmap if 0x20 <= point <= 0x24F or 0x2010 <= point <= 0x20CF}
        assert in_use <= announced[family], name
    assert {ord(character) for character in BASIC_GERMAN} <= set.intersection(*announced.values())


def _code_points(ranges: str) -> set[int]:
    points = set[int]()
    for part in ranges.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return points


def test_no_style_sheet_asks_another_server() -> None:
    assert not re.search(r"https?:|@import|//[a-z]", _css())


def test_the_first_line_of_defence_against_wide_words_is_there() -> None:
    assert "overflow-wrap: break-word" in _css()
