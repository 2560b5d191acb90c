"""How a page announces a picture, and that just the copies it names are made."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from editor_app.domain.crop import Crop, CropBox, CropShape, FocalPoint, PixelBox
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.media.copy_formats import CopyFormat
from editor_app.media.copy_rights import CopyRights
from editor_app.site.cuts import card_cut, figure_cut, sharing_cut
from editor_app.site.edition import Edition, PublicImage
from editor_app.site.pictures import copies, copy_rights, page_formats
from editor_app.site.pictures import picture as page_picture
from editor_app.site.renderer import SiteRenderer
from editor_app.site.shown_pictures import picture_copies
from tests.unit.site.editions import (
    LENA,
    PUBLICATION,
    article,
    edition_of,
    entry,
    picture,
    public,
)
from tests.unit.site.newspaper import FEHLT, newspaper

_NAMED = re.compile(r"media/[0-9a-f]{20}-[0-9a-f]{12}-\d+\.(?:avif|webp|jpg)")
WHOLE = Crop()
LEFT_HALF = Crop(CropShape.FREE, CropBox(0, 0, 50, 100))


def _named_in(edition: Edition) -> set[str]:
    """Return the paths of all pictures that any text of the site names."""
    return {
        path for _, render in SiteRenderer(edition).texts() for path in _NAMED.findall(render())
    }


def test_every_copy_that_a_page_names_is_made_and_no_other() -> None:
    assert _named_in(newspaper()) == set(SiteRenderer(newspaper()).pictures)


def test_without_a_base_url_nothing_is_made_for_social_networks() -> None:
    edition = newspaper()
    edition = replace(edition, publication=replace(edition.publication, base_url=""))

    assert _named_in(edition) == set(SiteRenderer(edition).pictures)
    assert not [copy for copy in picture_copies(edition).values() if copy.spec.width == 1200]


def test_a_picture_is_offered_in_three_formats_and_six_widths() -> None:
    image = public(replace(picture("bus"), width=6000, height=4000))

    shown = page_picture(image, figure_cut(image, WHOLE), "../", "92vw", alt="Ein Bus")

    assert [source.media_type for source in shown.sources] == ["image/avif", "image/webp"]
    assert (shown.width, shown.height, shown.alt) == (6000, 4000, "Ein Bus")
    for srcset in (shown.srcset, *(source.srcset for source in shown.sources)):
        widths = [part.split()[1] for part in srcset.split(", ")]
        assert widths == ["400w", "640w", "960w", "1280w", "1600w", "2048w"]
    assert shown.src in shown.srcset
    assert shown.src.endswith("-960.jpg")


def test_avif_is_offered_only_where_it_is_smaller() -> None:
    image = replace(public(picture("bus")), offers_avif=False)

    shown = page_picture(image, figure_cut(image, WHOLE), "", "92vw", alt="")

    assert [source.media_type for source in shown.sources] == ["image/webp"]
    assert page_formats(image) == (CopyFormat.WEBP, CopyFormat.JPEG)


def test_the_size_of_a_picture_is_that_of_its_crop() -> None:
    image = public(replace(picture("bus"), width=1800, height=1200))

    cut = figure_cut(image, Crop(CropShape.WIDE))
    shown = page_picture(image, cut, "", "92vw", alt="")

    assert (shown.width, shown.height) == (1800, 1012)
    assert cut.box == PixelBox(0, 94, 1800, 1106)


@pytest.mark.parametrize(
    ("point", "left"), [(FocalPoint(0.5, 0.5), 300), (FocalPoint(0.9, 0.5), 600)]
)
def test_cards_are_cut_around_the_focal_point(point: FocalPoint, left: int) -> None:
    image = public(replace(picture("bus"), width=1800, height=800, focal_point=point))

    assert card_cut(image, WHOLE).box == PixelBox(left, 0, left + 1200, 800)


def test_what_a_crop_cuts_away_is_on_no_card_and_in_no_network() -> None:
    image = public(replace(picture("bus"), width=1800, focal_point=FocalPoint(0.9, 0.5)))

    for cut in (figure_cut, card_cut, sharing_cut):
        assert cut(image, LEFT_HALF).box.right <= 900


def test_a_picture_of_three_by_two_has_no_copies_of_its_own_for_cards() -> None:
    image = public(replace(picture("bus"), width=6000, height=4000))

    assert card_cut(image, WHOLE) == figure_cut(image, WHOLE)


@pytest.mark.parametrize(("width", "shared_width"), [(6000, 1200), (1800, 1200), (800, 800)])
def test_social_networks_get_one_jpeg(width: int, shared_width: int) -> None:
    image = public(replace(picture("bus"), width=width, height=width))

    cut = sharing_cut(image, WHOLE)

    assert cut.widths == (shared_width,)
    assert cut.box.width / cut.box.height == pytest.approx(1.91, rel=0.01)


BUS = public(picture("bus"))


@pytest.mark.parametrize(
    "after",
    [
        replace(BUS, photographer="Ole Wiemann"),
        replace(BUS, agency=""),
        replace(BUS, copyright_notice="© 2027"),
        replace(BUS, usage_terms="Nur redaktionell"),
        replace(BUS, licence_url="https://creativecommons.org/licenses/by/4.0/"),
        replace(BUS, source_url="https://weitblick.example/7"),
        replace(BUS, is_ai_generated=True),
        replace(BUS, media_hash="6" * 64),
    ],
)
def test_another_credit_gives_every_copy_another_name(after: PublicImage) -> None:
    cut = figure_cut(BUS, WHOLE)

    names = [{path for path, _ in copies(image, cut, tuple(CopyFormat))} for image in (BUS, after)]

    assert not names[0] & names[1]


def test_another_caption_or_pattern_leaves_the_copies_alone() -> None:
    after = replace(BUS, caption="Anders.", alt="Anders", credit="Bild: Jule Sander / Weitblick")
    cut = figure_cut(BUS, WHOLE)

    assert dict(copies(BUS, cut, CopyFormat)) == dict(copies(after, cut, tuple(CopyFormat)))


def test_one_original_with_the_same_credit_is_stored_once() -> None:
    first = public(picture("bus"))
    twin = replace(first, id=EntityId("zwilling"))
    edition = edition_of(
        entry(replace(article("x"), lead=ImageUse(first.id), gallery=(ImageUse(twin.id),))),
        images=(first, twin),
    )
    alone = edition_of(entry(replace(article("x"), lead=ImageUse(first.id))), images=(first,))

    assert picture_copies(edition).keys() == picture_copies(alone).keys()


def test_a_licence_without_an_address_is_nobodys_business() -> None:
    agreed = public(replace(picture("bus"), licence="Rahmenvertrag 4711"))
    free = replace(agreed, licence="CC BY 4.0", licence_url="https://creativecommons.org/x")

    assert copy_rights(agreed) == CopyRights("Jule Sander", "Agentur Weitblick")
    assert copy_rights(free).usage_terms == "CC BY 4.0"
    assert copy_rights(replace(free, usage_terms="Nur so")).usage_terms == "Nur so"


def test_a_picture_without_file_has_no_copies_but_its_credit() -> None:
    shown = page_picture(FEHLT, None, "", "92vw", alt="x")
    edition = edition_of(entry(replace(article("x"), lead=ImageUse(FEHLT.id))), images=(FEHLT,))

    assert picture_copies(edition) == {}
    assert shown.src == ""
    assert shown.credit == "Foto: weitblick22 – Agentur Weitblick"


def test_only_pictures_that_are_shown_go_out() -> None:
    edition = newspaper()
    unused = public(picture("unbenutzt"))
    logo = public(picture("logo"))

    with_more = replace(
        edition,
        publication=replace(edition.publication, logo_id=logo.id),
        images={**edition.images, unused.id: unused, logo.id: logo},
    )

    assert picture_copies(with_more) == picture_copies(edition)


def test_the_portrait_of_somebody_who_wrote_nothing_stays_at_home() -> None:
    portrait = public(picture("portrait"))
    edition = edition_of(entry(replace(article("x"), author_ids=())), images=(portrait,))
    edition = replace(edition, people=(replace(LENA, portrait_id=portrait.id),))

    assert picture_copies(edition) == {}


def test_an_image_that_does_not_exist_is_no_crash() -> None:
    missing = replace(
        article("x"), lead=ImageUse(picture("gibt-es-nicht").id), social_image_id=EntityId("nicht")
    )

    assert picture_copies(edition_of(entry(missing))) == {}


def test_the_image_for_social_networks_goes_before_the_lead() -> None:
    lead, chosen = public(picture("bus")), public(replace(picture("markt"), media_hash="6" * 64))
    shared = replace(article("x"), lead=ImageUse(lead.id), social_image_id=chosen.id)

    edition = edition_of(entry(shared), images=(lead, chosen), publication=PUBLICATION)
    (path,) = [path for path, copy in picture_copies(edition).items() if copy.image_id == chosen.id]

    assert path.endswith("-1200.jpg")
    assert path in SiteRenderer(edition).article_page(shared.id)
