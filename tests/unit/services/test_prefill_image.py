"""What a file says becomes a credit form, and nothing is invented."""

from __future__ import annotations

import pytest

from editor_app.domain.credit import Credit
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.media.embedded import EmbeddedMetadata
from editor_app.services.prefill_image import credit_of, prefill_image

EMPTY = Image(EntityId("a"))


def _said(creator: str, credit_line: str, source: str = "") -> EmbeddedMetadata:
    names = (creator,) if creator else ()
    return EmbeddedMetadata(creator=names, credit_line=credit_line, source=source)


@pytest.mark.parametrize(
    ("creator", "credit_line", "source", "photographer", "agency"),
    [
        ("Ada Muster", "dpa", "", "Ada Muster", "dpa"),
        ("Ada Muster", "", "dpa", "Ada Muster", "dpa"),
        ("Ada Muster", "Ada Muster/dpa", "", "Ada Muster", "dpa"),
        ("Ada Muster", "dpa/Ada Muster", "", "Ada Muster", "dpa"),
        ("Ada Muster", "Foto: Ada Muster - Weitblick", "", "Ada Muster", "Weitblick"),
        ("Ada Muster", "ADA MUSTER", "Weitblick", "Ada Muster", "Weitblick"),
        ("Ada Muster", "Ada Muster", "", "Ada Muster", ""),
        ("Ada Muster", "Ada Muster", "Ada Muster", "Ada Muster", ""),
        ("Ada Muster", "picture alliance/dpa", "dpa", "Ada Muster", "picture alliance/dpa"),
        ("Ada Muster", "© Getty Images", "", "Ada Muster", "Getty Images"),
        ("", "Ada Muster/dpa", "", "Ada Muster", "dpa"),
        ("", "Weitblick", "", "", "Weitblick"),
        ("", "Ada Muster", "", "", "Ada Muster"),
        ("", "", "Weitblick", "", "Weitblick"),
        ("Ada Muster", "", "", "Ada Muster", ""),
        ("", "", "", "", ""),
    ],
)
def test_creator_and_credit_line_become_photographer_and_agency(
    creator: str, credit_line: str, source: str, photographer: str, agency: str
) -> None:
    assert credit_of(_said(creator, credit_line, source)) == Credit(photographer, agency)


def test_several_creators_are_named_together() -> None:
    said = EmbeddedMetadata(creator=("Ada Muster", "Bo Beispiel"), credit_line="Bo Beispiel/dpa")
    assert credit_of(said) == Credit("Ada Muster, Bo Beispiel", "dpa")


@pytest.mark.parametrize(
    ("given", "completed"),
    [
        (Credit(), Credit("Ada Muster", "dpa")),
        (Credit("ada muster"), Credit("Ada Muster", "dpa")),
        (Credit("", "dpa"), Credit("Ada Muster", "dpa")),
        (Credit("Bo Beispiel"), Credit("Bo Beispiel")),
        (Credit("", "Weitblick"), Credit("", "Weitblick")),
        (Credit("Ada Muster", "Weitblick"), Credit("Ada Muster", "Weitblick")),
    ],
)
def test_a_credit_is_completed_but_never_mixed(given: Credit, completed: Credit) -> None:
    image = Image(EntityId("a"), photographer=given.photographer, agency=given.agency)
    assert prefill_image(image, _said("Ada Muster", "dpa"), "de").credit == completed


def test_a_credit_at_the_end_of_a_caption_is_no_part_of_it() -> None:
    said = EmbeddedMetadata(caption="Der Nachtbus am Ring. Foto: Ada Muster/dpa")
    image = prefill_image(EMPTY, said, "de")
    assert (image.caption, image.credit) == ("Der Nachtbus am Ring.", Credit("Ada Muster", "dpa"))


def test_a_caption_that_repeats_the_credit_loses_it() -> None:
    said = EmbeddedMetadata(
        creator=("Ada Muster",), credit_line="dpa", caption="Der Bus (Foto: Ada Muster/dpa)"
    )
    image = prefill_image(EMPTY, said, "de")
    assert (image.caption, image.credit) == ("Der Bus", Credit("Ada Muster", "dpa"))


def test_a_caption_with_another_credit_stays_as_it_is() -> None:
    said = EmbeddedMetadata(creator=("Ada Muster",), caption="Der Bus (Foto: Bo Beispiel)")
    image = prefill_image(EMPTY, said, "de")
    assert (image.caption, image.credit) == ("Der Bus (Foto: Bo Beispiel)", Credit("Ada Muster"))


def test_a_symbolic_picture_stays_marked() -> None:
    image = prefill_image(EMPTY, EmbeddedMetadata(caption="Symbolbild: Ada Muster/dpa"), "de")
    assert image.caption == "Symbolbild: Ada Muster/dpa"
    assert image.credit == Credit("Ada Muster", "dpa")


@pytest.mark.parametrize(
    ("url", "terms", "licence", "licence_url"),
    [
        ("http://creativecommons.org/licenses/by-sa/4.0/", "", "CC BY-SA 4.0", None),
        ("https://creativecommons.org/licenses/by/2.0/de/", "", "CC BY 2.0", None),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "", "CC0 1.0", None),
        ("", "Redaktionelle Nutzung", "Redaktionelle Nutzung", None),
        ("", "CC BY 4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("https://bilder.example/terms", "Only on Tuesdays", "", None),
    ],
)
def test_a_licence_is_known_by_its_address_or_its_name(
    url: str, terms: str, licence: str, licence_url: str | None
) -> None:
    image = prefill_image(EMPTY, EmbeddedMetadata(licence_url=url, usage_terms=terms), "de")
    assert image.licence == licence
    assert image.licence_url == (url if licence_url is None else licence_url)
    assert image.usage_terms == terms


def test_a_licence_that_was_chosen_stays() -> None:
    chosen = Image(EntityId("a"), licence="Eigenes Bild")
    said = EmbeddedMetadata(licence_url="https://creativecommons.org/licenses/by/4.0/")
    image = prefill_image(chosen, said, "de")
    assert (image.licence, image.licence_url) == ("Eigenes Bild", "")


def test_a_decorative_picture_gets_no_alternative_text() -> None:
    said = EmbeddedMetadata(alt="Ein Bus")
    assert prefill_image(EMPTY, said, "de").alt == "Ein Bus"
    assert prefill_image(Image(EntityId("a"), is_decorative=True), said, "de").alt == ""


def test_what_a_machine_made_is_marked() -> None:
    said = EmbeddedMetadata(digital_source_type="trainedAlgorithmicMedia")
    assert prefill_image(EMPTY, said, "de").is_ai_generated


def test_a_file_that_says_nothing_changes_nothing() -> None:
    full = Image(EntityId("a"), photographer="Ada", caption="Bus", is_ai_generated=True)
    assert prefill_image(full, EmbeddedMetadata(), "de") == full
    assert prefill_image(EMPTY, EmbeddedMetadata(), "de") == EMPTY
