"""The settings file can be read and mended by hand, and never keeps the window shut."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.ui.flat_toml import Value, read_flat_toml, write_flat_toml
from editor_app.ui.settings import (
    Appearance,
    Settings,
    SettingsFile,
    read_settings,
    write_settings,
)


def test_settings_come_back_as_they_were_written(tmp_path: Path) -> None:
    settings = Settings(
        language="de",
        appearance=Appearance.DARK,
        zoom=125,
        body_size=19,
        reduce_motion=True,
        single_keys=False,
        recent=(Path('/a "b" \\ c'), Path("/d, e]")),
    )
    write_settings(tmp_path / "deep" / "settings.toml", settings)
    assert read_settings(tmp_path / "deep" / "settings.toml") == settings


def test_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "nothing.toml") == Settings()


@pytest.mark.parametrize(
    "text",
    [
        "\x00\x01",
        "language = ",
        'language = "fr"\nzoom = 100000000000000000000\n',
        "zoom = 'many'\nrecent = 7\nappearance = []",
        "[[",
    ],
)
def test_nonsense_counts_as_not_set(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text, "utf-8")
    settings = read_settings(file)
    assert settings.language == ""
    assert settings.appearance is Appearance.SYSTEM
    assert 90 <= settings.zoom <= 150


def test_bytes_that_are_no_text_give_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b"\xff\xfe\x00")
    assert read_settings(file) == Settings()


def test_values_out_of_range_are_brought_into_it(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("zoom = 900\nbody_size = 2\n", "utf-8")
    assert read_settings(file)[2:4] == (150, 15)


def test_written_by_hand_with_comments_and_single_quotes() -> None:
    text = "# mine\nlanguage = 'de'  # formal\nzoom = 110 # big\nrecent = [ 'a', \"b\" , ]\n"
    assert read_flat_toml(text) == {"language": "de", "zoom": 110, "recent": ["a", "b"]}


def test_words_with_quotes_and_backslashes_survive(tmp_path: Path) -> None:
    values: dict[str, Value] = {"word": 'C:\\neu "hier"', "on": True, "n": -3, "list": ["a,b", "]"]}
    write_flat_toml(tmp_path / "x.toml", values)
    assert read_flat_toml((tmp_path / "x.toml").read_text("utf-8")) == values


def test_change_is_on_disk_at_once(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    file.change(file.current._replace(language="en"))
    assert SettingsFile(tmp_path / "settings.toml").current.language == "en"
