"""Credit lines as they are found on pages."""

from __future__ import annotations

import pytest

from editor_app.text.credit_lines import is_credit_line, split_credit

LINES = [
    ("Foto: weitblick22 - Nordbild.example", "weitblick22", "Nordbild.example"),
    ("Foto: Ada Muster – Talpress", "Ada Muster", "Talpress"),
    ("Photo: A. Miller / Reuters", "A. Miller", "Reuters"),
    ("Bild: Keystone/Peter Amsler", "Peter Amsler", "Keystone"),
    ("Foto: Lena Brandt/dpa", "Lena Brandt", "dpa"),
    ("Picture: Jane Doe – PA Media", "Jane Doe", "PA Media"),
    ("Credit: Jane Doe", "Jane Doe", ""),
    ("Foto: dpa", "", "dpa"),
    ("Quelle: Stadtarchiv Talstadt", "", "Stadtarchiv Talstadt"),
    ("Foto: picture alliance / dpa / Lena Brandt", "Lena Brandt", "picture alliance / dpa"),
    ("(Foto: zVg)", "", "zVg"),
    ("© Lena Brandt", "Lena Brandt", ""),
    ("Bild: Lena Brandt (dpa)", "Lena Brandt", "dpa"),
    ("Fotos: Lena B.", "Lena B.", ""),
    ("Foto: Lena Brandt.", "Lena Brandt", ""),
    ("Symbolbild: Nordbild / nachtaktiv", "Nordbild", "nachtaktiv"),
    ("Foto (Archiv): Ada Muster", "Ada Muster", ""),
    ("Photo by Jane Doe on Unsplash", "Jane Doe", "Unsplash"),
]


@pytest.mark.parametrize(("line", "photographer", "agency"), LINES)
def test_a_credit_line_names_photographer_and_agency(
    line: str, photographer: str, agency: str
) -> None:
    assert is_credit_line(line)
    found = split_credit(line)
    assert found.credit is not None
    assert (found.caption, found.credit.photographer, found.credit.agency) == (
        "",
        photographer,
        agency,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Der Bus am Ring. Foto: Ada Muster - Talpress",
        "Der Bus am Ring. (Foto: Ada Muster - Talpress)",
        "Der Bus am Ring. | Foto: Ada Muster / Talpress",
        "Der Bus am Ring. [Bild: Ada Muster – Talpress]",
        "Bild: Der Bus am Ring. (Foto: Ada Muster – Talpress)",
    ],
)
def test_a_credit_at_the_end_of_a_caption_leaves_it(text: str) -> None:
    found = split_credit(text)
    assert found.caption == "Der Bus am Ring."
    assert found.credit is not None
    assert (found.credit.photographer, found.credit.agency) == ("Ada Muster", "Talpress")


@pytest.mark.parametrize(
    "text", ["Im Bild: Anna Keller", "Ein Text ohne Foto", "Fotografieren verboten", "Foto:"]
)
def test_a_caption_without_a_credit_has_none(text: str) -> None:
    assert not is_credit_line(text)
    assert split_credit(text).credit is None
