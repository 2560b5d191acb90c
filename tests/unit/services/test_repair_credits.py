"""The house formatter: lines become photographer and agency, and back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.credit import CreditOrder, CreditPattern
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.credit_pattern import (
    HouseStyle,
    get_credit_pattern,
    preview_credit_pattern,
    set_house_style,
)
from editor_app.services.credit_repairs import find_repair
from editor_app.services.images import get_image, save_image
from editor_app.services.repair_credits import plan_credit_repair, repair_credits
from editor_app.services.session import Session

STOCK = Image(EntityId("stock"), "a.jpg", photographer="shijil619 - Freepik.com", alt="Ein Bus")
TOLD = Image(EntityId("told"), "b.jpg", caption="Der Bus am Ring. Foto: Ada Muster/dpa")
FINE = Image(EntityId("fine"), "c.jpg", photographer="Ada Muster", agency="Talpress")
UNSURE = Image(EntityId("unsure"), "d.jpg", photographer="Ada Muster – Ben Muster")


def image(photographer: str = "", agency: str = "", caption: str = "", licence: str = "") -> Image:
    return Image(
        EntityId("x"), photographer=photographer, agency=agency, caption=caption, licence=licence
    )


@pytest.mark.parametrize(
    ("before", "photographer", "agency"),
    [
        (image("shijil619 - Freepik.com"), "shijil619", "Freepik.com"),
        (image("(c) Getty/X"), "X", "Getty"),
        (image("&copy; dpa / Max Muster"), "Max Muster", "dpa"),
        (image("", "Foto: Ada Muster/dpa-Zentralbild/dpa"), "Ada Muster", "dpa-Zentralbild / dpa"),
        (image("Bild von Ada Muster auf Pixabay"), "Ada Muster", "Pixabay"),
        (image("Photo by X on Unsplash"), "X", "Unsplash"),
        (image("imago images / Ada Muster"), "Ada Muster", "imago images"),
        (image("Foto: Ada Muster", "dpa"), "Ada Muster", "dpa"),
        (image("Ada Muster / dpa", "dpa"), "Ada Muster", "dpa"),
        (image("Ada Muster", "Foto: Ada Muster / dpa"), "Ada Muster", "dpa"),
        (image("Foto: Ada Muster/dpa", "Foto: Ada Muster/dpa"), "Ada Muster", "dpa"),
        (image("dpa", "Ada Muster"), "Ada Muster", "dpa"),
        (image("dpa"), "", "dpa"),
        (image("dpa", "dpa"), "", "dpa"),
        (image("Foto: Stadtarchiv Talstadt"), "Stadtarchiv Talstadt", ""),
        (image("", "Foto: Ada Muster"), "", "Ada Muster"),
        (image("J&uuml;rgen  M&uuml;ller"), "Jürgen Müller", ""),
        (image("Ada Muster. All rights reserved."), "Ada Muster", ""),
        (image("Foto: Foto: Ada Muster/dpa"), "Ada Muster", "dpa"),
    ],
)
def test_a_line_in_a_field_becomes_its_parts(before: Image, photographer: str, agency: str) -> None:
    repair = find_repair(before)
    assert repair is not None
    assert (repair.after.photographer, repair.after.agency) == (photographer, agency)
    assert repair.is_certain


@pytest.mark.parametrize(
    "before",
    [
        image(),
        image("Ada Muster", "dpa"),
        image("weitblick22", "Talpress"),
        image("Ada Muster", "Nordbild / nachtaktiv"),
        image("von Bergen"),
        image("", "Ada Muster"),
        image("https://example.org/a/b"),
        image("a" * 301),
        image("Ada Muster", "", "Der Bus. Foto: Ben Muster"),
        image("dpa", "Reuters"),
    ],
)
def test_what_is_fine_or_unreadable_stays(before: Image) -> None:
    assert find_repair(before) is None


@pytest.mark.parametrize(
    "before",
    [
        image("Ada Muster – Ben Muster"),
        image("dpa/Talpress"),
        image("Grafik: dpa"),
        image("Ada Muster / dpa", "Getty Images"),
        image("", "", "Archivbild: Der Bus am Ring"),
    ],
)
def test_a_guess_is_told_as_one(before: Image) -> None:
    repair = find_repair(before)
    assert repair is not None
    assert not repair.is_certain


def test_a_captions_credit_fills_an_empty_one() -> None:
    repair = find_repair(TOLD)
    assert repair is not None
    after = repair.after
    assert (after.photographer, after.agency) == ("Ada Muster", "dpa")
    assert after.caption == "Der Bus am Ring."
    assert repair.is_certain


def test_a_caption_loses_a_credit_that_the_fields_have_too() -> None:
    repair = find_repair(image("Ada Muster", "dpa", "Der Bus. (Foto: Ada Muster / dpa)"))
    assert repair is not None
    assert repair.after.caption == "Der Bus."


@pytest.mark.parametrize(
    ("before", "caption"),
    [
        (image("Symbolbild: Ada Muster/dpa", "", "Der Bus."), "Der Bus. (Symbolbild)"),
        (image("Symbolbild: Ada Muster/dpa"), "Symbolbild"),
        (image("Symbolbild: Ada Muster/dpa", "", "Symbolbild"), "Symbolbild"),
        (image("Foto (Archiv): Ada Muster", "", "Der Bus"), "Der Bus (Archiv)"),
        (image("", "", "Der Bus (Symbolbild: Ada Muster/dpa)"), "Der Bus (Symbolbild)"),
        (image("(c) Ada Muster"), ""),
    ],
)
def test_a_note_for_readers_stays_on_the_page(before: Image, caption: str) -> None:
    repair = find_repair(before)
    assert repair is not None
    assert repair.after.caption == caption


def test_a_copyright_notice_is_kept_where_there_is_none() -> None:
    line = "© 2019 Ada Muster. All rights reserved."
    repair = find_repair(image(line))
    assert repair is not None
    assert (repair.after.photographer, repair.after.copyright_notice) == ("Ada Muster", line)
    known = find_repair(replace(image(line), copyright_notice="© Talblatt"))
    assert known is not None
    assert known.after.copyright_notice == "© Talblatt"


def test_a_licence_goes_where_licences_are_kept() -> None:
    repair = find_repair(image("Ada Muster / Wikimedia Commons / CC BY-SA 4.0"))
    assert repair is not None
    assert (repair.after.photographer, repair.after.agency) == ("Ada Muster", "Wikimedia Commons")
    assert repair.after.licence == "CC BY-SA 4.0"
    assert repair.after.licence_url == "https://creativecommons.org/licenses/by-sa/4.0/"
    older = find_repair(image("Ada Muster (CC BY 2.0)"))
    assert older is not None
    assert (older.after.licence, older.after.licence_url) == ("CC BY 2.0", "")


def test_another_licence_is_not_replaced() -> None:
    before = image("Ada Muster / Flickr / CC BY 2.0", licence="CC BY 4.0")
    repair = find_repair(before)
    assert repair is None or "CC BY 2.0" in repair.after.agency


WORDS = st.sampled_from(
    [
        *("Foto:", "©", "(c)", "Symbolbild:", "Ada Muster", "Ben", "dpa", "Getty", "Freepik.com"),
        *("/", " - ", " – ", "|", ",", "auf", "via", "CC BY 4.0", "2019", "&amp;", "(", ")", "."),
    ]
)
LINES = st.lists(WORDS, max_size=7).map(" ".join)


@given(LINES, LINES, LINES)
def test_repairing_comes_to_an_end(photographer: str, agency: str, caption: str) -> None:
    found = image(photographer, agency, caption)
    for _ in range(8):
        repair = find_repair(found)
        if repair is None or not repair.is_certain:
            return
        found = repair.after
    raise AssertionError(found)


@given(LINES, LINES)
def test_no_name_is_made_up(photographer: str, agency: str) -> None:
    repair = find_repair(image(photographer, agency))
    if repair is not None:
        given_words = f"{photographer} {agency}".replace("&amp;", "&")
        for part in (repair.after.photographer, repair.after.agency):
            for word in part.replace("/", " ").split():
                assert word in given_words


def test_the_plan_names_what_is_to_be_done_by_file_name(session: Session) -> None:
    with session.library.write("test") as uow:
        uow.save(UNSURE, FINE, TOLD, STOCK)
    plan = plan_credit_repair(session)
    assert [(each.before.id, each.is_certain) for each in plan] == [
        ("stock", True),
        ("told", True),
        ("unsure", False),
    ]
    assert [each.before.id for each in plan_credit_repair(session, [TOLD.id, FINE.id])] == ["told"]
    assert get_image(session, STOCK.id) == STOCK


def test_chosen_repairs_are_made_and_taken_back(session: Session) -> None:
    with session.library.write("test") as uow:
        uow.save(UNSURE, TOLD, STOCK)
    chosen = [repair for repair in plan_credit_repair(session) if repair.is_certain]
    changes = repair_credits(session, chosen)
    assert changes.ids == {STOCK.id, TOLD.id}
    assert get_image(session, STOCK.id).agency == "Freepik.com"
    assert get_image(session, UNSURE.id) == UNSURE
    repair_credits(session, [repair.reversed() for repair in chosen])
    assert [get_image(session, each.id) for each in (STOCK, TOLD)] == [STOCK, TOLD]


def test_a_credit_that_was_changed_since_the_plan_stays(session: Session) -> None:
    save_image(session, STOCK)
    chosen = plan_credit_repair(session)
    save_image(session, replace(STOCK, photographer="Lena Brandt"))
    assert not repair_credits(session, chosen).ids
    assert get_image(session, STOCK.id).photographer == "Lena Brandt"


def test_what_else_was_changed_since_the_plan_stays_too(session: Session) -> None:
    save_image(session, STOCK)
    chosen = plan_credit_repair(session)
    save_image(session, replace(STOCK, alt="Ein Nachtbus"))
    repair_credits(session, chosen)
    found = get_image(session, STOCK.id)
    assert (found.alt, found.agency) == ("Ein Nachtbus", "Freepik.com")


def test_a_picture_that_is_gone_is_left_out(session: Session) -> None:
    save_image(session, STOCK)
    chosen = plan_credit_repair(session)
    with session.library.write("test") as uow:
        uow.delete("image", STOCK.id)
    assert not repair_credits(session, chosen).ids


def test_pattern_and_repairs_are_set_together_and_taken_back(session: Session) -> None:
    save_image(session, STOCK)
    pattern = CreditPattern("Bild:", " / ", CreditOrder.AGENCY_FIRST)
    changed = set_house_style(session, HouseStyle(pattern, plan_credit_repair(session)))
    assert changed.changes.kinds == {"publication", "image"}
    assert get_credit_pattern(session) == pattern
    assert get_image(session, STOCK.id).agency == "Freepik.com"
    set_house_style(session, changed.before)
    assert get_credit_pattern(session) == CreditPattern()
    assert get_image(session, STOCK.id) == STOCK


@pytest.mark.parametrize("pattern", [CreditPattern(separator=""), CreditPattern("a\nb")])
def test_a_pattern_that_no_line_can_be_written_by_changes_nothing(
    session: Session, pattern: CreditPattern
) -> None:
    save_image(session, STOCK)
    with pytest.raises(InvalidFieldError):
        set_house_style(session, HouseStyle(pattern, plan_credit_repair(session)))
    assert get_image(session, STOCK.id) == STOCK


def test_a_pattern_is_shown_on_real_pictures_before_it_is_set(session: Session) -> None:
    alone = Image(EntityId("alone"), "alone.jpg", photographer="Ada Muster")
    with session.library.write("test") as uow:
        uow.save(alone, FINE, TOLD)
    examples = preview_credit_pattern(session, CreditPattern("Bild:", " / "))
    assert [(each.file_name, each.before, each.after) for each in examples] == [
        ("c.jpg", "Foto: Ada Muster – Talpress", "Bild: Ada Muster / Talpress"),
        ("alone.jpg", "Foto: Ada Muster", "Bild: Ada Muster"),
    ]
    assert len(preview_credit_pattern(session, CreditPattern(), limit=1)) == 1
