"""Names and values as Exiv2 finds them, in the right characters and without what is private."""

from __future__ import annotations

from pathlib import Path

import pyexiv2
import pytest

from editor_app.media.metadata_reader import Pairs, read_pairs
from tests.unit.media.metadata_files import write_picture
from tests.unit.media.picture_files import encoded, quarters

NAME = "Jörg Müßig"
FORMATS = ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"]


def _read(folder: Path, *arguments: str, format_name: str = "JPEG") -> Pairs:
    pairs = read_pairs(write_picture(folder, *arguments, format_name=format_name))
    assert pairs is not None
    return pairs


@pytest.mark.parametrize("format_name", FORMATS)
def test_exif_and_xmp_are_read_from_every_format(tmp_path: Path, format_name: str) -> None:
    arguments = [f"-EXIF:Artist={NAME}", f"-XMP-dc:Creator={NAME}", "-XMP-photoshop:Credit=dpa"]
    assert set(_read(tmp_path, *arguments, format_name=format_name)) == {
        ("Exif.Image.Artist", NAME),
        ("Xmp.dc.creator", NAME),
        ("Xmp.photoshop.Credit", "dpa"),
    }


@pytest.mark.parametrize("format_name", ["JPEG", "TIFF"])
def test_iim_is_read_where_it_belongs(tmp_path: Path, format_name: str) -> None:
    pairs = _read(tmp_path, f"-IPTC:By-line={NAME}", format_name=format_name)
    assert pairs == (("Iptc.Application2.Byline", NAME),)


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
def test_a_file_that_says_nothing_gives_nothing(format_name: str) -> None:
    assert read_pairs(encoded(quarters(), format_name)) == ()


def test_what_is_no_picture_cannot_be_read() -> None:
    assert read_pairs(b"") is None
    assert read_pairs(b"kein Bild") is None


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["-codedcharacterset=utf8"], id="marked as UTF-8"),
        pytest.param([], id="Latin-1 without a mark"),
        pytest.param(["-charset", "iptc=utf8"], id="UTF-8 without a mark"),
        pytest.param(["-charset", "iptc=cp1252"], id="Windows-1252 without a mark"),
    ],
)
def test_iim_comes_in_the_right_characters(tmp_path: Path, arguments: list[str]) -> None:
    pairs = _read(tmp_path, *arguments, "-IPTC:By-line=Jörg Größe", "-IPTC:City=Gruyères")
    assert dict(pairs) == {
        "Iptc.Application2.Byline": "Jörg Größe",
        "Iptc.Application2.City": "Gruyères",
    }


def test_typographic_quotes_survive_windows_characters(tmp_path: Path) -> None:
    caption = "„Nachtbus“ – 5 €"
    pairs = _read(tmp_path, "-charset", "iptc=cp1252", f"-IPTC:Caption-Abstract={caption}")
    assert pairs == (("Iptc.Application2.Caption", caption),)


@pytest.mark.parametrize("mark", ["\x1b%G", None])
def test_a_name_cut_off_within_a_character_keeps_its_beginning(
    tmp_path: Path, mark: str | None
) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(encoded(quarters(), "JPEG"))
    as_bytes = "Jörg-Friedrich von Müllersteinä".encode()[:32].decode("latin-1")
    with pyexiv2.Image(str(path)) as image:
        image.modify_iptc({"Iptc.Envelope.CharacterSet": mark}, "latin-1")
        image.modify_iptc({"Iptc.Application2.Byline": [as_bytes]}, "latin-1")
    assert read_pairs(path.read_bytes()) == (
        ("Iptc.Application2.Byline", "Jörg-Friedrich von Müllerstein"),
    )


@pytest.mark.parametrize("order", ["-ExifByteOrder=MM", "-ExifByteOrder=II"])
def test_an_exif_comment_comes_without_its_character_set(tmp_path: Path, order: str) -> None:
    pairs = _read(tmp_path, order, "-EXIF:UserComment=Grüße")
    assert pairs == (("Exif.Photo.UserComment", "Grüße"),)
    pairs = _read(tmp_path, order, "-EXIF:UserComment=Hello")
    assert pairs == (("Exif.Photo.UserComment", "Hello"),)


def test_latin_letters_in_exif_are_understood(tmp_path: Path) -> None:
    pairs = _read(tmp_path, "-charset", "exif=latin", f"-EXIF:Artist={NAME}")
    assert pairs == (("Exif.Image.Artist", NAME),)


def test_languages_are_kept_apart(tmp_path: Path) -> None:
    pairs = _read(
        tmp_path,
        "-XMP-dc:Description=A bus, at night",
        "-XMP-dc:Description-de=Ein Bus, nachts",
        "-XMP-dc:Description-fr-CH=Un bus",
    )
    assert dict(pairs) == {
        "Xmp.dc.description": "A bus, at night",
        "Xmp.dc.description[de]": "Ein Bus, nachts",
        "Xmp.dc.description[fr-CH]": "Un bus",
    }


def test_each_of_several_values_comes_once(tmp_path: Path) -> None:
    pairs = _read(tmp_path, *(f"-XMP-dc:Subject={word}" for word in ("Bus", "Nacht", "Bus")))
    assert pairs == (("Xmp.dc.subject", "Bus"), ("Xmp.dc.subject", "Nacht"))


def test_a_position_is_mentioned_but_not_kept(shared_data: Path, tmp_path: Path) -> None:
    for data in (
        (shared_data / "images" / "iphone-gps.jpg").read_bytes(),
        (shared_data / "hostile" / "exif_gps.jpg").read_bytes(),
        write_picture(tmp_path, "-XMP-exif:GPSLatitude=48.137"),
        write_picture(tmp_path, "-EXIF:GPSLongitude=11.5", format_name="PNG"),
    ):
        pairs = read_pairs(data)
        assert pairs is not None
        assert ("Exif.GPSInfo", "present") in pairs
        assert not [name for name, _ in pairs if "GPS" in name and name != "Exif.GPSInfo"]


def test_what_is_private_is_not_kept(tmp_path: Path) -> None:
    pairs = _read(
        tmp_path,
        "-EXIF:SerialNumber=4711",
        "-EXIF:OwnerName=Ada",
        "-XMP-xmpMM:DocumentID=xmp.did:1",
        "-XMP-iptcExt:PersonInImage=Ada",
        "-XMP-iptcCore:CreatorWorkEmail=ada@example.org",
    )
    assert pairs == ()


def test_controls_and_overrides_are_taken_out(tmp_path: Path) -> None:
    pairs = _read(tmp_path, "-XMP-photoshop:Credit=d\u202epa\u2066")
    assert pairs == (("Xmp.photoshop.Credit", "dpa"),)


def test_a_digest_that_does_not_fit_is_noticed(tmp_path: Path) -> None:
    said = ["-IPTC:By-line=Ada", "-XMP-dc:Creator=Bo"]
    assert "Photoshop.IPTCDigest" not in dict(_read(tmp_path, *said))
    assert "Photoshop.IPTCDigest" not in dict(_read(tmp_path, *said, "-IPTCDigest=new"))
    pairs = _read(tmp_path, *said, "-Photoshop:IPTCDigest=" + "0" * 31 + "1")
    assert ("Photoshop.IPTCDigest", "stale") in pairs


def test_a_flood_of_values_is_cut_off(tmp_path: Path) -> None:
    said = [f"-XMP-dc:Subject={number:05}{'x' * 900}" for number in range(200)]
    pairs = _read(tmp_path, *said, format_name="PNG")
    assert 100 < len(pairs) < 120


def test_xmp_that_is_no_xml_is_said(tmp_path: Path) -> None:
    data = write_picture(tmp_path, "-XMP-photoshop:Credit=dpa")
    broken = data.replace(b"</photoshop:Credit>", b"</photoshop:Kredit>")
    assert read_pairs(broken) == (("Xmp", "unreadable"),)
