"""What a camera wrote into a picture, its position above all, does not go out with it."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from pathlib import Path

from PIL import Image as Drawing

from editor_app.exporters.registry import find_exporter
from tests.unit.exporters.sites import Site, files_of, small_site
from tests.unit.media.exiftool import embedded_tags
from tests.unit.site.newspaper import BUS


def test_the_position_of_a_telephone_stays_at_home(shared_data: Path, tmp_path: Path) -> None:
    original = (shared_data / "images" / "iphone-gps.jpg").read_bytes()
    with Drawing.open(io.BytesIO(original)) as opened:
        assert opened.getexif().get_ifd(0x8825)
        width, height = opened.size
    site = small_site()
    image = replace(
        site.edition.images[BUS.id],
        media_hash=hashlib.sha256(original).hexdigest(),
        width=width,
        height=height,
    )
    edition = replace(site.edition, images={**site.edition.images, BUS.id: image})
    site = Site(edition, {**site.originals, BUS.id: original})

    find_exporter("site").export(edition, site.media, tmp_path / "aus")

    copies = {
        path: data
        for path, data in files_of(tmp_path / "aus").items()
        if path.startswith(f"media/{image.media_hash[:20]}")
    }
    assert {path.rpartition(".")[2] for path in copies} == {"avif", "webp", "jpg"}
    for path, data in copies.items():
        assert set(embedded_tags(data)) <= _OF_THE_CREDIT, path
        assert embedded_tags(data)["XMP-dc:Creator"] == image.photographer, path


_OF_THE_CREDIT = {
    "IPTC:CodedCharacterSet",
    "IPTC:ApplicationRecordVersion",
    "IPTC:By-line",
    "IPTC:Credit",
    "IPTC:Source",
    "IPTC:CopyrightNotice",
    "XMP-dc:Creator",
    "XMP-dc:Rights",
    "XMP-photoshop:Credit",
    "XMP-photoshop:Source",
    "XMP-plus:LicensorURL",
}
