"""What stands inside the copies of a picture: its rights, and nothing of what its file held."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.media.copy_formats import CopyFormat
from editor_app.media.copy_rights import MAX_LENGTH, CopyRights
from editor_app.media.iptc_segment import iptc_segment
from editor_app.media.xmp_packet import xmp_packet
from tests.unit.media.exiftool import all_tags, embedded_tags
from tests.unit.media.picture_files import decoded, encoded, quarters, scaled_copy

RIGHTS = CopyRights(
    creator="Jörg „Ö“ Nguyễn",
    supplier="Bild & Ton <dpa>",
    copyright_notice='© 2026 "Weitblick"',
    usage_terms="Nur redaktionell",
    terms_url="https://creativecommons.org/licenses/by/4.0/",
    licensor_url="https://weitblick.example/bild?id=1&b=2",
    is_ai_generated=True,
)
XMP = {
    "XMP-dc:Creator": "Jörg „Ö“ Nguyễn",
    "XMP-dc:Rights": '© 2026 "Weitblick"',
    "XMP-photoshop:Credit": "Bild & Ton <dpa>",
    "XMP-photoshop:Source": "Bild & Ton <dpa>",
    "XMP-xmpRights:UsageTerms": "Nur redaktionell",
    "XMP-xmpRights:WebStatement": "https://creativecommons.org/licenses/by/4.0/",
    "XMP-plus:LicensorURL": "https://weitblick.example/bild?id=1&b=2",
    "XMP-iptcExt:DigitalSourceType": (
        "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
    ),
}
IIM = {
    "IPTC:CodedCharacterSet": "UTF8",
    "IPTC:ApplicationRecordVersion": 4,
    "IPTC:By-line": "Jörg „Ö“ Nguyễn",
    "IPTC:Credit": "Bild & Ton <dpa>",
    "IPTC:Source": "Bild & Ton <dpa>",
    "IPTC:CopyrightNotice": '© 2026 "Weitblick"',
}


@pytest.mark.parametrize("copy_format", CopyFormat)
def test_another_program_reads_the_rights_and_nothing_else(copy_format: CopyFormat) -> None:
    copy = scaled_copy(encoded(quarters(), "PNG"), 80, copy_format, rights=RIGHTS)

    assert embedded_tags(copy) == (XMP | IIM if copy_format is CopyFormat.JPEG else XMP)
    assert all_tags(copy)["ExifTool:Validate"] == "OK"
    assert decoded(copy).size == (80, 40)


@pytest.mark.parametrize("copy_format", CopyFormat)
def test_a_picture_of_nobody_says_nothing(copy_format: CopyFormat) -> None:
    assert embedded_tags(scaled_copy(encoded(quarters(), "PNG"), 80, copy_format)) == {}


@pytest.mark.parametrize("copy_format", CopyFormat)
@pytest.mark.parametrize(
    "name",
    [
        "images/iphone-gps.jpg",
        "hostile/exif_gps.jpg",
        "images/IPTC-PhotometadataRef-Std2017.1.jpg",
        "images/exiftool-IPTC.jpg",
        "images/exiftool-XMP.jpg",
    ],
)
def test_of_what_a_file_held_nothing_is_left(
    shared_data: Path, name: str, copy_format: CopyFormat
) -> None:
    original = (shared_data / name).read_bytes()
    assert embedded_tags(original)

    copy = scaled_copy(original, 320, copy_format, rights=RIGHTS)

    assert embedded_tags(copy) == (XMP | IIM if copy_format is CopyFormat.JPEG else XMP)
    assert not [tag for tag in all_tags(copy) if "GPS" in tag]


def test_without_an_agency_the_photographer_is_credited() -> None:
    copy = scaled_copy(
        encoded(quarters(), "PNG"), 80, CopyFormat.JPEG, rights=CopyRights(creator="Lena Brandt")
    )

    assert embedded_tags(copy) == {
        "IPTC:CodedCharacterSet": "UTF8",
        "IPTC:ApplicationRecordVersion": 4,
        "IPTC:By-line": "Lena Brandt",
        "IPTC:Credit": "Lena Brandt",
        "XMP-dc:Creator": "Lena Brandt",
        "XMP-photoshop:Credit": "Lena Brandt",
    }


@pytest.mark.parametrize(
    "address",
    [
        "C:\\Bilder\\Vertrag.pdf",
        "file:///home/lena/vertrag.pdf",
        "javascript:alert(1)",
        "https://lena:geheim@bilder.example/",
        "https://",
        "https://[",
        "bilder.example/1",
        "https://bilder.example/" + "x" * MAX_LENGTH,
    ],
)
def test_what_is_no_address_for_everybody_is_not_written(address: str) -> None:
    rights = CopyRights(terms_url=address, licensor_url=address)

    assert rights == CopyRights()
    assert xmp_packet(rights) == iptc_segment(rights) == b""


def test_texts_become_one_line_of_bounded_length() -> None:
    rights = CopyRights(creator="\u2028 Lena  \t\r\n\n\tBrandt\x00\x0b ", usage_terms="ö" * 5000)

    assert rights.creator == "Lena Brandt"
    assert len(rights.usage_terms) == MAX_LENGTH
    assert rights.usage_terms.endswith("ö…")


WORDS = st.text(st.characters(codec=None), max_size=40) | st.sampled_from(
    ["&" * 5000, "\U0001f4f7" * 5000, "]]>", "<?xpacket end='w'?>", "\ud800", "\ufffe"]
)


@settings(max_examples=60)
@given(WORDS, WORDS, WORDS, WORDS)
def test_whatever_is_typed_makes_a_picture_that_can_be_read(
    creator: str, supplier: str, notice: str, terms: str
) -> None:
    rights = CopyRights(creator, supplier, notice, terms)

    for copy_format in CopyFormat:
        copy = decoded(scaled_copy(DOT, 1, copy_format, rights=rights))
        assert copy.size == (1, 1)
        assert copy.info.get("xmp", b"") == xmp_packet(rights)
        if rights != CopyRights():
            found = copy.getxmp()["xmpmeta"]["RDF"]["Description"]
            assert (found.get("Credit") or "") == rights.credit


DOT = encoded(quarters(1, 1).resize((1, 1)), "PNG")


@pytest.mark.parametrize(
    "other",
    [
        replace(RIGHTS, creator="Lena Brandt"),
        replace(RIGHTS, supplier=""),
        replace(RIGHTS, copyright_notice="© 2027"),
        replace(RIGHTS, usage_terms=""),
        replace(RIGHTS, terms_url=""),
        replace(RIGHTS, licensor_url=""),
        replace(RIGHTS, is_ai_generated=False),
    ],
)
def test_every_part_of_the_rights_makes_other_bytes(other: CopyRights) -> None:
    assert xmp_packet(other) != xmp_packet(RIGHTS)
