"""HTML from the clipboard: its pictures become images of the library, or links."""

from __future__ import annotations

import base64
from pathlib import Path
from urllib.parse import quote_from_bytes

import pytest

from editor_app.services.paste_html import (
    has_embedded_pictures,
    is_only_a_picture,
    markdown_of_html,
    paste_html,
)
from editor_app.services.session import Session
from tests.unit.services.pictures import draw_picture, write_scene


def _written(path: Path) -> str:
    return "data:image/jpeg;base64," + base64.b64encode(path.read_bytes()).decode()


def test_an_embedded_picture_becomes_an_image_with_what_its_file_says(
    session: Session, tmp_path: Path
) -> None:
    path = write_scene(tmp_path / "a.jpg", 1, creator="Jule Sander")
    pasted = paste_html(session, f'<p>Vor</p><img src="{_written(path)}" alt="Bus">', "Einsatz")
    (image,) = pasted.images
    assert image.photographer == "Jule Sander"
    assert image.file_name == "Einsatz.jpeg"
    assert pasted.markdown == f"Vor\n\n![Bus](image:{image.id})"
    assert pasted.refused == ()


def test_the_same_picture_twice_is_one_image(session: Session, tmp_path: Path) -> None:
    source = _written(draw_picture(tmp_path))
    pasted = paste_html(session, f'<img src="{source}"><img src="{source}">', "x")
    assert len(pasted.images) == 1
    assert pasted.markdown.count(pasted.images[0].id) == 2


def test_a_picture_may_be_written_without_base64(session: Session, tmp_path: Path) -> None:
    data = quote_from_bytes(draw_picture(tmp_path).read_bytes())
    pasted = paste_html(session, f'<img src="data:image/jpeg,{data}">', "x")
    assert len(pasted.images) == 1


@pytest.mark.parametrize(
    "source",
    [
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:image/png;base64,!!!!",
        "data:image/png;base64,",
        "data:image/png,no%20picture",
    ],
)
def test_what_is_no_picture_is_refused_and_the_text_stays(session: Session, source: str) -> None:
    pasted = paste_html(session, f'<p>Vor</p><img src="{source}"><p>Nach</p>', "x")
    assert pasted.markdown == "Vor\n\nNach"
    assert pasted.images == ()
    assert len(pasted.refused) == 1


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ('<img src="https://a.example/b.jpg" alt="Bus">', "[Bus](https://a.example/b.jpg)"),
        (
            '<img src="https://a.example/b.jpg">',
            "[https://a.example/b.jpg](https://a.example/b.jpg)",
        ),
        ('<p>Vor</p><img src="file:///home/lena/b.jpg" alt="Bus">', "Vor"),
        ("<p>nur <b>Text</b></p>", "nur **Text**"),
    ],
)
def test_a_picture_from_elsewhere_is_a_link(html: str, markdown: str) -> None:
    assert markdown_of_html(html) == markdown


def test_embedded_pictures_and_single_pictures_are_recognised() -> None:
    assert has_embedded_pictures('<img src="data:image/png;base64,AA">')
    assert not has_embedded_pictures('<img src="https://a.example/data.png">')
    assert is_only_a_picture('<meta charset="utf-8"><img src="https://a.example/b.png" alt="x">')
    assert is_only_a_picture('<img src="data:image/png;base64,AA">')
    assert not is_only_a_picture('<p>Text <img src="https://a.example/b.png"></p>')
