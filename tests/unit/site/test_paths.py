"""File names that work everywhere, and links that lead to them."""

from __future__ import annotations

import os
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.site.paths import PathBook, depth_prefix, href, segment


def test_a_taken_path_gets_a_number_before_its_ending() -> None:
    book = PathBook()

    paths = [book.take("stadt", "nachtbus", ".html") for _ in range(3)]

    assert paths == ["stadt/nachtbus.html", "stadt/nachtbus-2.html", "stadt/nachtbus-3.html"]


def test_case_and_unicode_form_do_not_make_two_paths() -> None:
    book = PathBook()
    book.take("", "café", ".html")

    assert book.take("", "CAFE\u0301", ".html") == "CAFE\u0301-2.html"


def test_a_file_never_takes_the_name_of_a_folder_nor_a_folder_that_of_a_file() -> None:
    book = PathBook()
    book.take("stadt.html", "index", ".html")
    book.take("", "kultur", "")

    assert book.take("", "stadt", ".html") == "stadt-2.html"
    assert book.take_folder("kultur") == "kultur-2"
    assert book.take_folder("kultur") == "kultur-3"


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("nachtbus", "nachtbus"),
        ("caf%c3%a9", "café"),
        ("100%25-regional", "100%-regional"),
        ("%2e%2e%2fgeheim", "ersatz"),
        ("a%2fb", "ersatz"),
        ("a%00b", "ersatz"),
        ("..", "ersatz"),
        ("a/b", "ersatz"),
        ("a\\b", "ersatz"),
        ("", "ersatz"),
        ("con", "con-"),
        ("LPT1.alt", "LPT1.alt-"),
    ],
)
def test_a_slug_becomes_a_safe_name(slug: str, name: str) -> None:
    assert segment(slug, "Ersatz") == name


def test_a_very_long_name_fits_a_file_system() -> None:
    assert len(segment("ü" * 190, "x").encode()) <= 200


@given(st.text(max_size=40))
def test_no_slug_leads_out_of_the_site(slug: str) -> None:
    path = PathBook().take("stadt", segment(slug, "ersatz"), ".html")

    assert os.path.normpath(path) == path
    assert path.count("/") == 1
    assert path.startswith("stadt/")
    assert path.isprintable()


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_a_link_can_be_turned_back_into_its_path(path: str) -> None:
    link = href(path)

    assert unquote(link) == path
    assert not set(link) & set("\"'<>&?#: ")


def test_the_way_back_to_the_root_counts_folders() -> None:
    ways = [depth_prefix(path) for path in ("index.html", "a/b.html", "2026/11/c.html")]

    assert ways == ["", "../", "../../"]
