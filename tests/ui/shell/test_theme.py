"""One theme for the whole window: sheet, icons, fonts, zoom."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.resources import ResourceMissingError
from editor_app.ui.settings import Appearance
from editor_app.ui.theme.look import parse_colour
from editor_app.ui.theme.stylesheet import make_stylesheet
from editor_app.ui.theme.theme import _SHEET_PICTURES, Theme
from editor_app.ui.theme.tokens import DARK, LIGHT, Tokens
from editor_app.ui.theme.type_roles import DISPLAY, MONO, SANS, SERIF, TypeRole

PICTURES = {name: f"/{name}.svg" for name, _, _ in _SHEET_PICTURES}


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_sheet_has_no_name_left_unfilled(tokens: Tokens) -> None:
    assert "@" not in make_stylesheet(tokens, PICTURES, 1.0)


def test_sheet_refuses_a_name_nobody_gives() -> None:
    with pytest.raises(KeyError):
        make_stylesheet(LIGHT, {}, 1.0)


def test_zoom_widens_lengths_but_not_hairlines() -> None:
    plain, zoomed = (make_stylesheet(LIGHT, PICTURES, zoom) for zoom in (1.0, 1.5))
    assert "min-height: 30px" in plain
    assert "min-height: 45px" in zoomed
    assert plain.count(" 1px solid") == zoomed.count(" 1px solid")


def test_sheet_asks_for_no_font_family() -> None:
    assert "font-family" not in make_stylesheet(LIGHT, PICTURES, 1.0)


@pytest.mark.parametrize(
    ("text", "rgba"),
    [("#a6192e", (166, 25, 46, 255)), ("rgba(29, 27, 24, 0.40)", (29, 27, 24, 102))],
)
def test_colours_are_read_in_both_spellings(text: str, rgba: tuple[int, ...]) -> None:
    assert parse_colour(text).getRgb() == rgba


def test_every_icon_the_code_names_is_shipped(project_root: Path) -> None:
    names = set()
    for source in (project_root / "editor_app" / "ui").rglob("*.py"):
        text = source.read_text("utf-8")
        names |= set(re.findall(r'(?:icon|pixmap|set_icon)\(\s*"([a-z0-9-]+)"', text))
        names |= set(re.findall(r'icon="([a-z0-9-]+)"', text))
        names |= set(re.findall(r'IconButton\([^"\n]*"([a-z0-9-]+)"', text))
    assert len(names) > 20
    icons = {icon.stem for icon in (project_root / "resources" / "icons").glob("*.svg")}
    assert names - icons == set()


def test_icon_that_does_not_ship_is_a_mistake(light: Theme) -> None:
    with pytest.raises(ResourceMissingError):
        light.pixmap("no-such-icon")


def test_icon_has_the_colour_of_its_token(light: Theme) -> None:
    image = light.pixmap("square", 24, "bad").toImage()
    colours = {image.pixelColor(x, 12).name() for x in range(24) if image.pixelColor(x, 12).alpha()}
    assert LIGHT.bad in colours


@pytest.mark.parametrize("family", [SANS, SERIF, DISPLAY, MONO])
def test_families_of_the_type_roles_are_loaded(light: Theme, family: str) -> None:
    light.load_remaining_fonts()
    role = next(role for role in TypeRole if role.value.family == family)
    assert QFontInfo(light.font(role)).family() == family


def test_dark_is_chosen_and_left_at_once(light: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    with qtbot.waitSignal(light.changed):
        light.choose(Appearance.DARK, 100)
    assert light.is_dark
    assert DARK.canvas in qapp.styleSheet()
    light.choose(Appearance.LIGHT, 100)
    assert not light.is_dark


def test_zoom_applies_to_type_and_lengths(light: Theme, qapp: QApplication) -> None:
    light.choose(Appearance.LIGHT, 150)
    assert light.px(104) == 156
    assert light.font(TypeRole.BODY).pixelSize() == 20
    assert qapp.font().pixelSize() == 20
    light.choose(Appearance.LIGHT, 100)
