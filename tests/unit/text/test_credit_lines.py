"""Credit lines as they are found on pages."""

from __future__ import annotations

import pytest

from editor_app.text.credit_lines import is_credit_line, read_credit, split_credit

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
    ("Bild von Ada Muster auf Pixabay", "Ada Muster", "Pixabay"),
    ("Image by Ada Muster from Pixabay", "Ada Muster", "Pixabay"),
    ("(c) Getty/X", "X", "Getty"),
    ("© dpa / Max Muster", "Max Muster", "dpa"),
    ("© 2019 Ada Muster. All rights reserved.", "Ada Muster", ""),
    ("© Ada Muster 2019–2021", "Ada Muster", ""),
    ("Foto: Ada Muster/dpa-Zentralbild/dpa", "Ada Muster", "dpa-Zentralbild / dpa"),
    ("Foto: Ada Muster (dpa/lnw)", "Ada Muster", "dpa/lnw"),
    ("Foto: picture alliance/dpa | Ada Muster", "Ada Muster", "picture alliance/dpa"),
    ("Photo: Jane Doe/AFP via Getty Images", "Jane Doe", "AFP / Getty Images"),
    ("Foto: Ada Muster © dpa", "Ada Muster", "dpa"),
    ("© Getty Images / Foto: Ada Muster", "Ada Muster", "Getty Images"),
    ("Foto: Freepik.com - shijil619", "shijil619", "Freepik.com"),
    ("Foto: J.Doe/dpa", "J.Doe", "dpa"),
    ("Foto: von Bergen", "von Bergen", ""),
    ("(c) by Ada Muster", "Ada Muster", ""),
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


def test_a_line_that_is_known_to_be_a_credit_needs_no_word_in_front() -> None:
    found = read_credit("shijil619 - Freepik.com")
    assert found.credit is not None
    assert (found.credit.photographer, found.credit.agency) == ("shijil619", "Freepik.com")
    assert (found.label, found.caption) == ("", "")


def test_the_word_in_front_is_told() -> None:
    assert read_credit("Foto (Archiv): Ada Muster").label == "Foto (Archiv)"
    assert split_credit("Der Bus. Symbolbild: Ada Muster / dpa").label == "Symbolbild"


def test_a_line_of_a_word_alone_names_nobody() -> None:
    found = read_credit("Foto:")
    assert found.credit is not None
    assert found.credit.is_missing


@pytest.mark.parametrize(
    ("line", "claims"),
    [
        ("© Ada Muster", True),
        ("(c) Getty/X", True),
        ("Copyright: Ada Muster", True),
        ("Foto: Ada Muster – Alle Rechte vorbehalten", True),
        ("Foto: Ada Muster", False),
    ],
)
def test_copyright_notices_are_known(line: str, claims: bool) -> None:
    assert read_credit(line).claims_copyright is claims


@pytest.mark.parametrize(
    "line",
    [
        "shijil619 - Freepik.com",
        "Foto: Ada Muster/dpa",
        "© dpa / Max Muster",
        "(c) Getty/X",
        "Foto: Ada Muster und Ben Muster/dpa",
        "Foto: Peter von der Heide (Keystone)",
        "Foto: dpa",
        "Foto: picture alliance / dpa",
        "Foto: Ada Muster",
    ],
)
def test_names_that_tell_what_they_are_are_certain(line: str) -> None:
    assert read_credit(line).is_certain


@pytest.mark.parametrize(
    "line",
    [
        "Ada Muster – Ben Muster",
        "Ada Muster – Talpress",
        "dpa/Talpress",
        "Peter Stock / dpa",
        "Stadtarchiv Talstadt – Ada Muster",
        "imago images / ZUMA Press",
        "Archivbild: Der Bus am Ring",
        "https://pixabay.com/photos/1",
        "Foto: talpost",
    ],
)
def test_names_that_could_be_either_are_not_certain(line: str) -> None:
    assert not read_credit(line).is_certain
