"""Which of three standards counts, judged by ExifTool's own reading of the same rules."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest

from editor_app.media.embedded import EmbeddedMetadata, interpret_metadata
from editor_app.media.metadata_precedence import Disagreement, Opinion, Standard, reconcile
from editor_app.media.metadata_reader import read_pairs
from tests.unit.media.metadata_files import exiftool
from tests.unit.media.picture_files import encoded, quarters

WRITTEN = {
    Standard.EXIF: (
        "-EXIF:Artist=Exif Artist",
        "-EXIF:ImageDescription=Exif caption",
        "-EXIF:Copyright=Exif rights",
        "-EXIF:DateTimeOriginal=2001:01:01 12:00:00",
    ),
    Standard.IIM: (
        "-IPTC:By-line=Iim Author",
        "-IPTC:Caption-Abstract=Iim caption",
        "-IPTC:CopyrightNotice=Iim rights",
        "-IPTC:DateCreated=2002:02:02",
        "-IPTC:City=Iimstadt",
        "-IPTC:Keywords=Iim",
    ),
    Standard.XMP: (
        "-XMP-dc:Creator=Xmp Author",
        "-XMP-dc:Description=Xmp caption",
        "-XMP-dc:Rights=Xmp rights",
        "-XMP-photoshop:DateCreated=2003:03:03",
        "-XMP-photoshop:City=Xmpstadt",
        "-XMP-dc:Subject=Xmp",
    ),
}
DIGESTS = {"none": "", "fits": "-IPTCDigest=new", "stale": "-Photoshop:IPTCDigest=" + "1" * 32}


def _read(path: Path) -> EmbeddedMetadata:
    pairs = read_pairs(path.read_bytes())
    assert pairs is not None
    return interpret_metadata(pairs, "de")


def test_every_combination_is_read_as_exiftool_reads_it(tmp_path: Path) -> None:
    script: list[str] = []
    paths = []
    for number, (standards, digest) in enumerate(
        itertools.product(
            itertools.chain.from_iterable(
                itertools.combinations(Standard, count) for count in range(4)
            ),
            DIGESTS,
        )
    ):
        path = tmp_path / f"{number:02}-{'-'.join(standards)}-{digest}.jpg"
        path.write_bytes(encoded(quarters(), "JPEG"))
        paths.append(path)
        said = [argument for standard in standards for argument in WRITTEN[standard]]
        if Standard.IIM in standards and DIGESTS[digest]:
            said.append(DIGESTS[digest])
        if said:
            script += [*said, "-overwrite_original", str(path), "-execute"]
    (tmp_path / "script").write_text("\n".join(script))
    exiftool("-@", str(tmp_path / "script"))
    judged = json.loads(
        exiftool("-use", "MWG", "-j", "-d", "%Y-%m-%d", "-MWG:all", *map(str, paths))
    )
    assert len(judged) == 24
    for path, said_by_exiftool in zip(paths, judged, strict=True):
        found = _read(path)
        expected = {
            "creator": said_by_exiftool.get("Creator", ""),
            "caption": said_by_exiftool.get("Description", ""),
            "copyright": said_by_exiftool.get("Copyright", ""),
            "created_on": said_by_exiftool.get("DateTimeOriginal", ""),
            "city": said_by_exiftool.get("City", ""),
            "keywords": said_by_exiftool.get("Keywords", ""),
        }
        assert expected == {
            "creator": ", ".join(found.creator),
            "caption": found.caption,
            "copyright": found.copyright_notice,
            "created_on": found.created_on,
            "city": found.city,
            "keywords": ", ".join(found.keywords),
        }, path.name


def _say(exif: str = "", iim: str = "", xmp: str = "", limit: int = 32) -> list[Opinion]:
    return [
        Opinion(Standard.EXIF, (exif,) if exif else ()),
        Opinion(Standard.IIM, (iim,) if iim else (), limit),
        Opinion(Standard.XMP, (xmp,) if xmp else ()),
    ]


def test_what_stands_elsewhere_is_kept() -> None:
    values, others = reconcile("caption", _say("A", "B", "C"), iim_changed_last=False)
    assert values == ("A",)
    assert others == (
        Disagreement("caption", "A", "C", Standard.XMP),
        Disagreement("caption", "A", "B", Standard.IIM),
    )


def test_iim_counts_when_it_was_changed_last() -> None:
    values, others = reconcile("city", _say(iim="Bern", xmp="Basel"), iim_changed_last=True)
    assert (values, [each.other for each in others]) == (("Bern",), ["Basel"])


def test_the_same_in_two_places_is_no_disagreement() -> None:
    assert reconcile("city", _say(iim="Bern", xmp="Bern"), iim_changed_last=True) == (("Bern",), ())
    spaced = reconcile("caption", _say(exif="A  bus", xmp="A bus"), iim_changed_last=False)
    assert spaced[1] == ()


@pytest.mark.parametrize("iim_changed_last", [True, False])
def test_a_copy_that_was_cut_off_is_no_other_opinion(iim_changed_last: bool) -> None:
    full = "Friedrich von Müllerstein-Wittgenau"
    cut = full[:31]  # 32 bytes
    said = _say(iim=cut, xmp=full)
    assert reconcile("creator", said, iim_changed_last=iim_changed_last) == ((full,), ())


def test_a_beginning_that_had_room_to_go_on_is_another_opinion() -> None:
    values, others = reconcile("creator", _say(iim="Ada", xmp="Ada Muster"), iim_changed_last=True)
    assert (values, len(others)) == (("Ada",), 1)


def test_a_copy_that_lost_its_umlauts_is_no_other_opinion() -> None:
    said = _say(exif="J?rg M??ig", xmp="Jörg Müßig")
    assert reconcile("creator", said, iim_changed_last=False) == (("Jörg Müßig",), ())


def test_one_of_several_names_is_no_other_opinion() -> None:
    said = [Opinion(Standard.EXIF, ("Ada",)), Opinion(Standard.XMP, ("Ada", "Bo"))]
    assert reconcile("creator", said, iim_changed_last=False) == (("Ada", "Bo"), ())


def test_a_keyword_that_was_taken_out_stays_out() -> None:
    said = [Opinion(Standard.IIM, ("Bus",), 64), Opinion(Standard.XMP, ("Bus", "Nacht"))]
    values, others = reconcile("keywords", said, iim_changed_last=True)
    assert (values, len(others)) == (("Bus",), 1)


def test_keywords_in_another_order_are_the_same() -> None:
    said = [Opinion(Standard.IIM, ("b", "a")), Opinion(Standard.XMP, ("a", "b"))]
    assert reconcile("keywords", said, iim_changed_last=False) == (("a", "b"), ())


def test_nothing_said_is_nothing_read() -> None:
    assert reconcile("city", _say(), iim_changed_last=True) == ((), ())
