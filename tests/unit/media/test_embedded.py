"""Fields from names and values: the publication's language, real dates, nothing invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.media.embedded import EmbeddedMetadata, interpret_metadata
from editor_app.media.metadata_precedence import Disagreement, Standard
from editor_app.media.metadata_reader import read_pairs

CODES = "http://cv.iptc.org/newscodes/digitalsourcetype/"


def _read(path: Path) -> EmbeddedMetadata:
    pairs = read_pairs(path.read_bytes())
    assert pairs is not None
    return interpret_metadata(pairs, "de")


def test_each_core_field_of_the_reference_picture_arrives(shared_data: Path) -> None:
    path = shared_data / "images" / "IPTC-PhotometadataRef-Std2017.1.jpg"
    assert _read(path) == EmbeddedMetadata(
        creator=("Creator1 (ref2017.1)", "Creator2 (ref2017.1)"),
        credit_line="Credit Line (ref2017.1)",
        source="Source (ref2017.1)",
        copyright_notice="Copyright (Notice) 2017.1 IPTC - www.iptc.org  (ref2017.1)",
        usage_terms="Rights Usage Termns (ref2017.1)",
        licence_url="http://www.WebStatementOfRights.org/2017.1",
        caption="The description aka caption (ref2017.1)",
        headline="The Headline (ref2017.1)",
        keywords=("Keyword1ref2017.1", "Keyword2ref2017.1", "Keyword3ref2017.1"),
        city="City (Core) (ref2017.1)",
        created_on="2017-07-13",
        digital_source_type="softwareImage",
    )


def test_iim_alone_is_enough(shared_data: Path) -> None:
    found = _read(shared_data / "images" / "exiftool-IPTC.jpg")
    assert (found.creator, found.credit_line) == (("Phil Harvey",), "My Credit")
    assert found.keywords == ("ExifTool", "Test", "IPTC")
    assert (found.city, found.created_on) == ("Kingston", "2004-02-26")


def test_what_a_file_says_twice_is_shown(shared_data: Path) -> None:
    found = _read(shared_data / "images" / "exiftool-XMP.jpg")
    assert found.caption == "A witty caption"
    assert found.disagreements == (
        Disagreement("caption", "A witty caption", "UTF-16 (big-endian) encoded XMP", Standard.XMP),
        Disagreement("created_on", "2001-05-19", "2004-02-26", Standard.XMP),
    )


def test_a_telephone_says_when_and_that_it_knows_where(shared_data: Path) -> None:
    found = _read(shared_data / "images" / "iphone-gps.jpg")
    assert found == EmbeddedMetadata(created_on="2014-03-08", has_position=True)


def test_a_file_that_says_nothing_gives_nothing() -> None:
    assert interpret_metadata((), "de") == EmbeddedMetadata()


@pytest.mark.parametrize(
    ("language", "caption"),
    [("de", "Bus"), ("de-CH", "Bus"), ("fr_CH", "Autobus"), ("en", "Coach"), ("it", "Coach")],
)
def test_a_text_is_taken_in_the_publications_language(language: str, caption: str) -> None:
    name = "Xmp.dc.description"
    pairs = [(f"{name}[fr-CH]", "Autobus"), (name, "Coach"), (f"{name}[de-DE]", "Bus")]
    assert interpret_metadata(pairs, language).caption == caption


def test_a_text_in_a_foreign_language_is_better_than_none() -> None:
    pairs = [("Xmp.dc.description[fr]", "Autobus")]
    assert interpret_metadata(pairs, "de").caption == "Autobus"


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        ("Exif.Photo.DateTimeOriginal", "2014:03:08 16:59:52", "2014-03-08"),
        ("Exif.Photo.DateTimeOriginal", "0000:00:00 00:00:00", ""),
        ("Exif.Photo.DateTimeOriginal", "    :  :     :  :  ", ""),
        ("Exif.Photo.DateTimeOriginal", "2014:  :  ", "2014"),
        ("Iptc.Application2.DateCreated", "2004-00-00", "2004"),
        ("Iptc.Application2.DateCreated", "2004-02-00", "2004-02"),
        ("Xmp.photoshop.DateCreated", "2026-11-28T12:00:00+01:00", "2026-11-28"),
        ("Xmp.photoshop.DateCreated", "2026-11", "2026-11"),
        ("Xmp.photoshop.DateCreated", "2026-13-45", "2026"),
        ("Xmp.photoshop.DateCreated", "2026-02-30", "2026-02"),
        ("Xmp.photoshop.DateCreated", "gestern", ""),
    ],
)
def test_a_day_is_as_precise_as_it_is_known(name: str, text: str, day: str) -> None:
    assert interpret_metadata([(name, text)], "de").created_on == day


@pytest.mark.parametrize(
    "text",
    [
        *("OLYMPUS DIGITAL CAMERA", "SONY DSC", "Exif_JPEG_PICTURE", "SAMSUNG", "DCF 1.0"),
        *("KONICA MINOLTA DIGITAL CAMERA", "Default", "default description", "Untitled"),
        *("Created with GIMP", "IMG_2041", "DSC01234.JPG", "_DSC0042", "PXL_20261128_120000123"),
        *("---", "oznor", "hdrpl", "sdr_vivid", "Image Description", "<Digimax i50>"),
    ],
)
def test_what_a_camera_wrote_is_no_caption(text: str) -> None:
    assert interpret_metadata([("Exif.Image.ImageDescription", text)], "de").caption == ""


@pytest.mark.parametrize(
    "text",
    [
        *("Der Nachtbus am Ring", "Sony-Werk in Stuttgart", "Untitled, 1998", "Norden"),
        *("A digital camera on a table", "A 7 bei Würzburg", "Img mit Hund", "Default in Rom"),
    ],
)
def test_what_somebody_wrote_is_a_caption(text: str) -> None:
    assert interpret_metadata([("Exif.Image.ImageDescription", text)], "de").caption == text


@pytest.mark.parametrize("name", ["Nikon", "SAMSUNG", "P4711"])
def test_a_maker_of_cameras_can_be_an_agency(name: str) -> None:
    assert interpret_metadata([("Xmp.photoshop.Credit", name)], "de").credit_line == name


@pytest.mark.parametrize("name", ["unknown", "None", "Default", "-", "Photographer"])
def test_nobody_is_no_creator(name: str) -> None:
    pairs = [("Exif.Image.Artist", name), ("Xmp.dc.creator", "Ada")]
    assert interpret_metadata(pairs, "de").creator == ("Ada",)


def test_a_placeholder_gives_way_to_what_somebody_wrote() -> None:
    pairs = [
        ("Exif.Image.ImageDescription", "OLYMPUS DIGITAL CAMERA"),
        ("Xmp.dc.description", "Der Nachtbus"),
    ]
    found = interpret_metadata(pairs, "de")
    assert (found.caption, found.disagreements) == ("Der Nachtbus", ())


@pytest.mark.parametrize(
    ("code", "is_ai_generated"),
    [
        ("trainedAlgorithmicMedia", True),
        ("compositeWithTrainedAlgorithmicMedia", True),
        ("compositeSynthetic", True),
        ("algorithmicMedia", True),
        ("digitalCapture", False),
        ("minorHumanEdits", False),
        ("softwareImage", False),
    ],
)
def test_a_machines_picture_says_so(code: str, is_ai_generated: bool) -> None:
    for value in (CODES + code, f"{CODES}{code}/", code):
        found = interpret_metadata([("Xmp.iptcExt.DigitalSourceType", value)], "de")
        assert (found.digital_source_type, found.is_ai_generated) == (code, is_ai_generated)


def test_several_artists_of_exif_are_parted() -> None:
    pairs = [("Exif.Image.Artist", 'Ada; "Muster; Söhne" ; Bo')]
    assert interpret_metadata(pairs, "de").creator == ("Ada", "Muster; Söhne", "Bo")


def test_only_web_addresses_are_links() -> None:
    pairs = [
        ("Xmp.xmpRights.WebStatement", "javascript:alert(1)"),
        ("Xmp.plus.Licensor[1]/plus:LicensorURL", "https://bilder.example/kaufen"),
    ]
    found = interpret_metadata(pairs, "de")
    assert (found.licence_url, found.licensor_url) == ("", "https://bilder.example/kaufen")


def test_a_licence_goes_before_the_page_about_the_picture() -> None:
    pairs = [
        ("Xmp.xmpRights.WebStatement", "https://bilder.example/4711"),
        ("Xmp.cc.license", "https://creativecommons.org/licenses/by/4.0/"),
    ]
    found = interpret_metadata(pairs, "de")
    assert found.licence_url == "https://creativecommons.org/licenses/by/4.0/"


def test_the_city_is_that_of_the_caption_before_that_of_the_view() -> None:
    shown = ("Xmp.iptcExt.LocationShown[1]/Iptc4xmpExt:City", "Basel")
    assert interpret_metadata([shown], "de").city == "Basel"
    assert interpret_metadata([shown, ("Xmp.photoshop.City", "Bern")], "de").city == "Bern"
