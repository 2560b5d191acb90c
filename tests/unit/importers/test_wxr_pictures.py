"""Pictures of WordPress exports: caption, alternative text, credit and gallery arrive apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.domain.body_references import find_references
from editor_app.domain.image import Image, ImageUse
from tests.unit.importers.exports import attachment, export, item
from tests.unit.importers.imported import Imported, import_path

Reading = Callable[..., Imported]
UPLOADS = "https://talblatt.example/wp-content/uploads/2026/11"


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    def read(*items: str) -> Imported:
        path = tmp_path / "export.xml"
        path.write_text(export(*items), "utf-8")
        return import_path(path)

    return read


def _by_name(found: Imported) -> dict[str, Image]:
    return {picture.image.file_name: picture.image for picture in found.pictures}


def test_the_caption_of_a_feature_image_comes_from_its_description(shared_data: Path) -> None:
    found = import_path(shared_data / "wxr" / "ghost-feature-image-captions.xml")
    images = _by_name(found)
    leads = {article.slug: article.lead for article in found.articles}

    assert images["described-image.jpg"].caption == "The caption from the attachment description."
    assert images["title-only-image.jpg"].caption == ""
    assert leads == {
        "post-with-described-image": ImageUse(images["described-image.jpg"].id),
        "post-with-title-only-image": ImageUse(images["title-only-image.jpg"].id),
        "post-without-featured-image": None,
    }


def test_the_alternative_text_of_a_feature_image_is_its_own(shared_data: Path) -> None:
    found = import_path(shared_data / "wxr" / "ghost-sample-with-alt.xml")
    (picture,) = found.pictures

    assert picture.image.alt == "Sunset over mountains with orange and pink sky"
    assert picture.image.caption == (
        "A gorgeous sunset over the mountains with vibrant orange and pink colors."
    )
    assert found.article.lead == ImageUse(picture.image.id)


def test_captions_of_an_old_export_stand_with_their_pictures(shared_data: Path) -> None:
    found = import_path(shared_data / "wxr" / "pelican-wordpressexport.xml")
    images = _by_name(found)
    article = next(article for article in found.articles if article.slug == "caption-on-image")
    first = images["xpelican.png.pagespeed.ic.Rjep0025-y.png"].id
    second = images["xpelican-3.png.pagespeed.ic.m-NAIdRCOM.png"].id

    assert [line for line in article.body.split("\n") if "image:" in line] == [
        f'![](image:{first} "This is a pelican")',
        f'![](image:{second} "This also a pelican")',
        f'![](image:{first} "Yet another pelican")',
    ]
    assert images["240px-Pelican_lakes_entrance02.jpg"].alt == "Stuff"
    assert all(image.credit.is_missing for image in images.values())


def test_terms_and_source_of_the_unit_tests_pictures_are_theirs(shared_data: Path) -> None:
    found = import_path(shared_data / "wxr" / "theme-unit-test.xml")
    images = _by_name(found)
    bell = images["100_5478.jpg"]

    assert (bell.caption, bell.alt) == ("Bell on wharf in San Francisco", "Bell on Wharf")
    assert (bell.photographer, bell.agency) == ("", "burningwell.org")
    assert bell.licence == "Public domain"
    assert bell.licence_url == "https://creativecommons.org/publicdomain/mark/1.0/"
    assert sum(image.licence == "Public domain" for image in images.values()) == 18
    galleries = {a.slug: len(a.gallery) for a in found.articles if a.gallery}
    assert galleries == {
        "post-format-gallery": 24,
        "post-format-gallery-tiled": 6,
        "block-category-common": 6,
        "blocks-widgets": 2,
        "block-gallery": 35,
    }
    for article in found.articles:
        if article.gallery:
            assert len({use.image_id for use in article.gallery}) == len(article.gallery)


@pytest.mark.parametrize(
    ("caption", "words", "photographer", "agency"),
    [
        ("Der Bus. Foto: Ada Muster - dpa", "Der Bus.", "Ada Muster", "dpa"),
        ("Der Bus (Foto: Ada Muster/dpa)", "Der Bus", "Ada Muster", "dpa"),
        ("© Getty Images / Ada Muster", "", "Ada Muster", "Getty Images"),
        ("Der Bus | Bild: Ada Muster", "Der Bus", "Ada Muster", ""),
        ("Im Bild: Ada Muster", "Im Bild: Ada Muster", "", ""),
    ],
)
def test_credits_in_captions_become_photographer_and_agency(
    reading: Reading, caption: str, words: str, photographer: str, agency: str
) -> None:
    image = reading(attachment(9, caption=caption), item(1)).pictures[0].image

    assert (image.caption, image.photographer, image.agency) == (words, photographer, agency)


def test_the_credit_below_a_picture_of_a_gallery_is_the_images(reading: Reading) -> None:
    found = reading(
        attachment(9, "a.jpg"),
        item(
            1,
            '<figure class="wp-block-gallery"><figure class="wp-block-image">'
            f'<img class="wp-image-9" src="{UPLOADS}/a.jpg" alt="Bus">'
            "<figcaption>Der Bus. Foto: Ada Muster - dpa</figcaption></figure></figure>",
        ),
    )
    (picture,) = found.pictures

    assert (picture.image.photographer, picture.image.agency) == ("Ada Muster", "dpa")
    assert found.article.gallery == (ImageUse(picture.image.id, caption="Der Bus.", alt="Bus"),)
    assert found.article.body == ""


def test_a_shortcodes_gallery_keeps_its_order_and_leaves_the_text_whole(reading: Reading) -> None:
    found = reading(
        attachment(9, "a.jpg", caption="A"),
        attachment(10, "b.jpg", parent=1),
        item(1, 'Vorher.\n\n[gallery ids="10,9"]\n\nNachher.'),
        item(2, "[gallery]").replace("<wp:post_id>2<", "<wp:post_id>1<", 1).replace("?p=2", "?p=3"),
        item(4, "Text.\n\n[gallery include=9]"),
        item(5, "Text.\n\n[gallery ids=77]"),
    )
    names = {picture.image.id: picture.image.file_name for picture in found.pictures}
    galleries = [[names[use.image_id] for use in a.gallery] for a in found.articles]

    assert galleries == [["b.jpg", "a.jpg"], ["b.jpg"], ["a.jpg"], []]
    assert [article.body for article in found.articles] == [
        "Vorher.\n\nNachher.",
        "",
        "Text.",
        "Text.",
    ]
    moved = [s for s in found.sentences("markup-changed") if "gallery" in s]
    assert moved == ["A gallery within the text now stands below it."]


def test_several_galleries_become_one_and_a_picture_comes_once(reading: Reading) -> None:
    found = reading(
        attachment(9, "a.jpg"),
        attachment(10, "b.jpg"),
        item(1, f'[gallery ids="9"]\n\n<img src="{UPLOADS}/a.jpg">\n\n[gallery ids="9,10"]'),
    )
    names = {picture.image.id: picture.image.file_name for picture in found.pictures}

    assert [names[use.image_id] for use in found.article.gallery] == ["a.jpg", "b.jpg"]
    assert [names[id_] for id_ in find_references(found.article.body).image_ids] == ["a.jpg"]


def test_the_caption_of_a_whole_gallery_stays_in_the_text(reading: Reading) -> None:
    pictures = "".join(
        f'<figure><img class="wp-image-{number}" src="{UPLOADS}/{name}.jpg"></figure>'
        for number, name in ((9, "a"), (10, "b"))
    )
    found = reading(
        attachment(9, "a.jpg"),
        attachment(10, "b.jpg"),
        item(
            1,
            f'<figure class="wp-block-gallery">{pictures}'
            "<figcaption>Bilder vom Fest</figcaption></figure><p>Danach.</p>",
        ),
    )

    assert [use.caption for use in found.article.gallery] == ["", ""]
    assert found.article.body == "*Bilder vom Fest*\n\nDanach."
