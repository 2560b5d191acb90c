"""The site as it lies in its folder."""

from __future__ import annotations

import hashlib
import io
import os
import stat
import sys
from pathlib import Path

import pytest
from PIL import Image as Drawing

from editor_app.exporters.registry import find_exporter
from editor_app.site.renderer import SiteRenderer
from tests.unit.exporters.sites import files_of, small_site
from tests.unit.site.newspaper import NIGHT_BUS_ID

SITE = small_site()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("export") / "talblatt"
    find_exporter("site").export(SITE.edition, SITE.media, target)
    return target


def test_just_the_files_of_the_site_and_their_checksums_are_there(folder: Path) -> None:
    expected = {*SiteRenderer(SITE.edition).paths(), "SHA256SUMS"}

    assert set(files_of(folder)) == expected


def test_the_exported_page_is_the_rendered_page(folder: Path) -> None:
    page = SiteRenderer(SITE.edition).article_page(NIGHT_BUS_ID)

    assert (folder / "stadt" / "nachtbus.html").read_bytes() == page.encode()


def test_the_checksums_are_those_of_all_files(folder: Path) -> None:
    files = files_of(folder)
    lines = files.pop("SHA256SUMS").decode().splitlines()
    sums = {path: digest for digest, path in (line.split("  ", 1) for line in lines)}

    assert sums == {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}


def test_pictures_have_the_format_and_width_their_names_say(folder: Path) -> None:
    pictures = list((folder / "media").iterdir())

    assert (
        len(pictures) == 5 * 3 + 2
    )  # five parts of four pictures, two of them for social networks
    for path in pictures:
        with Drawing.open(io.BytesIO(path.read_bytes())) as picture:
            formats = {".avif": "AVIF", ".webp": "WEBP", ".jpg": "JPEG"}
            assert picture.format == formats[path.suffix]
            assert picture.width == int(path.stem.rpartition("-")[2])


def test_nothing_of_the_theme_but_what_pages_load_goes_out(folder: Path) -> None:
    names = {path.suffix for path in folder.rglob("*") if path.is_file()}

    assert names == {".html", ".xml", ".css", ".woff2", ".txt", ".md", ".avif", ".webp", ".jpg", ""}


@pytest.mark.skipif(sys.platform == "win32", reason="rights are another thing there")
def test_a_web_server_may_read_everything(folder: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)

    for path in (folder, *folder.rglob("*")):
        wanted = (0o777 if path.is_dir() else 0o666) & ~mask
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path
