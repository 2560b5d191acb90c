"""Pictures are opened and copied in other processes, whatever the file does to them."""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.crop import PixelBox
from editor_app.media.avif_gain import is_smaller_as_avif
from editor_app.media.copy_formats import CopyFormat
from editor_app.media.copy_rights import CopyRights
from editor_app.media.cut import CopySpec, web_cut
from editor_app.media.decode import inspect_picture
from editor_app.media.derivatives import make_copies
from editor_app.media.embedded import interpret_metadata
from editor_app.media.errors import MetadataError, PictureError
from editor_app.media.metadata_reader import read_pairs
from editor_app.media.picture_worker import PictureWorker
from editor_app.worker_process import WorkerDiedError, WorkerError, WorkerNotStartedError
from tests.unit.media.metadata_files import write_picture
from tests.unit.media.picture_files import encoded, quarters

FORMATS = ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"]
SAID = (
    *("-EXIF:Artist=Jörg", "-EXIF:UserComment=Grüße", "-EXIF:GPSLatitude=48.1"),
    *("-IPTC:By-line=Jörg", "-IPTC:Keywords=Bus", "-IPTC:Keywords=Nacht", "-IPTCDigest=new"),
    *("-XMP-dc:Creator=Jörg", "-XMP-dc:Description-de=Ein Bus", "-XMP-photoshop:Credit=dpa"),
    *("-XMP-plus:LicensorURL=https://bilder.example/", "-XMP-dc:Subject=Bus"),
)


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    worker = PictureWorker()
    yield worker
    worker.close()


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A picture of each format with metadata of each kind that it can hold."""
    folder = tmp_path_factory.mktemp("good")
    return {name: write_picture(folder, "-m", *SAID, format_name=name) for name in FORMATS}


def test_the_process_reads_what_the_reader_reads(
    worker: PictureWorker, good: dict[str, bytes]
) -> None:
    for data in good.values():
        pairs = worker.read_metadata(data)
        assert pairs == read_pairs(data)
        assert ("Xmp.photoshop.Credit", "dpa") in pairs


def test_a_file_that_cannot_be_read_is_said_in_words(worker: PictureWorker) -> None:
    with pytest.raises(MetadataError, match="filled in by hand") as caught:
        worker.read_metadata(b"kein Bild")
    assert "von Hand" in caught.value.message.in_language("de")


def test_a_picture_is_looked_at_in_the_process(
    worker: PictureWorker, good: dict[str, bytes], shared_data: Path
) -> None:
    for data in good.values():
        assert worker.inspect(data) == inspect_picture(data)
    for name, sentence in (
        ("truncated_jpeg.jpg", "The picture is damaged or incomplete."),
        ("decompression_bomb.gif", "The picture has more than 80 million pixels"),
    ):
        with pytest.raises(PictureError, match=sentence) as caught:
            worker.inspect((shared_data / "hostile" / name).read_bytes())
        assert caught.value.message.in_language("de") != str(caught.value)


def _process_of(worker: PictureWorker) -> int:
    process = worker._processes[0]._process
    assert process is not None
    assert process.pid is not None
    return process.pid


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGSTOP")
def test_a_file_that_hangs_is_given_up(good: dict[str, bytes]) -> None:
    worker = PictureWorker(decoding_limit=0.5, metadata_limit=0.5)
    data = good["JPEG"]
    try:
        worker.read_metadata(data)
        os.kill(_process_of(worker), signal.SIGSTOP)
        with pytest.raises(MetadataError):
            worker.read_metadata(data)
        assert worker.read_metadata(data) == read_pairs(data)
        os.kill(_process_of(worker), signal.SIGSTOP)
        with pytest.raises(PictureError, match="too long to open"):
            worker.inspect(data)
        assert worker.inspect(data) == inspect_picture(data)
    finally:
        worker.close()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(WorkerDiedError, "damaged or incomplete"), (WorkerNotStartedError, "did not start")],
)
def test_what_befalls_the_process_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch, error: type[WorkerError], sentence: str
) -> None:
    def fail(_request: object, _limit: float) -> Iterator[None]:
        yield from ()
        raise error

    worker = PictureWorker()
    monkeypatch.setattr(worker._processes[0], "ask_for_parts", fail)
    with pytest.raises(PictureError, match=sentence):
        worker.inspect(b"")
    with pytest.raises(MetadataError, match="filled in by hand"):
        worker.read_metadata(b"")


@pytest.mark.parametrize("format_name", FORMATS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_damaged_metadata_are_read_or_refused_never_worse(
    worker: PictureWorker, good: dict[str, bytes], format_name: str, seed: int
) -> None:
    source = random.Random(seed)  # noqa: S311 - which bytes are damaged is no secret
    data = bytearray(good[format_name])
    for _ in range(source.choice([1, 3, 12, 60])):
        place = source.randrange(len(data))
        data[place] = source.choice([0, 1, 0x7F, 0x80, 0xFF, source.randrange(256)])
    if source.random() < 0.2:
        del data[source.randrange(len(data)) :]
    try:
        pairs = worker.read_metadata(bytes(data))
    except MetadataError:
        return
    for name, value in pairs:
        assert name.isascii()
        assert value.strip()
        value.encode()
        assert "\x00" not in value
    interpret_metadata(pairs, "de")


@settings(max_examples=200)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                [
                    "Exif.Image.Artist",
                    "Exif.Photo.DateTimeOriginal",
                    "Iptc.Application2.Byline",
                    "Iptc.Application2.DateCreated",
                    "Xmp.dc.creator",
                    "Xmp.dc.description[de]",
                    "Xmp.dc.description[",
                    "Xmp.iptcExt.DigitalSourceType",
                    "Photoshop.IPTCDigest",
                ]
            ),
            st.text(max_size=40),
        ),
        max_size=8,
    )
)
def test_any_values_can_be_interpreted(pairs: list[tuple[str, str]]) -> None:
    found = interpret_metadata(pairs, "de")
    assert all(name.strip() for name in found.creator)


def test_real_pictures_can_be_cut_anywhere(shared_data: Path, worker: PictureWorker) -> None:
    data = (shared_data / "images" / "IPTC-PhotometadataRef-Std2017.1.jpg").read_bytes()
    for length in range(0, min(len(data), 40_000), 997):
        try:
            worker.read_metadata(data[:length])
        except MetadataError:
            continue


COPIES = [
    CopySpec(web_cut(PixelBox(0, 0, 1500, 1000)), width, CopyFormat.WEBP, CopyRights("Ada"))
    for width in (400, 640, 960)
]
LARGE = encoded(quarters(1500, 1000), "JPEG")


def test_copies_are_made_in_the_process_byte_for_byte(worker: PictureWorker) -> None:
    assert list(worker.make_copies(LARGE, COPIES)) == list(make_copies(LARGE, COPIES))
    assert worker.is_smaller_as_avif(LARGE, 1500, 1000) == is_smaller_as_avif(LARGE, 1500, 1000)
    with pytest.raises(PictureError, match="damaged or incomplete"):
        list(worker.make_copies(LARGE[:500], COPIES))
    assert worker.inspect(LARGE).width == 1500


def test_copies_nobody_wants_any_more_cost_no_time(worker: PictureWorker) -> None:
    copies = worker.make_copies(LARGE, COPIES)
    before = _process_of(worker)
    next(copies)
    copies.close()
    assert worker.inspect(LARGE).width == 1500
    assert _process_of(worker) != before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGSTOP")
def test_a_copy_that_hangs_is_given_up() -> None:
    hurried = PictureWorker(decoding_limit=2.0)
    try:
        hurried.inspect(LARGE)
        copies = hurried.make_copies(LARGE, COPIES)
        next(copies)
        os.kill(_process_of(hurried), signal.SIGSTOP)
        with pytest.raises(PictureError, match="too long to open"):
            list(copies)
        assert [spec for spec, _ in hurried.make_copies(LARGE, COPIES)] == COPIES[::-1]
    finally:
        hurried.close()


def test_two_pictures_are_worked_on_at_once_in_two_processes() -> None:
    both = PictureWorker()
    try:
        first, second = both.make_copies(LARGE, COPIES), both.make_copies(LARGE, COPIES)
        names = {(next(first), next(second)) for _ in COPIES}
        assert all(one == other for one, other in names)
        assert len({process._process.pid for process in both._processes if process._process}) == 2
        assert (list(first), list(second)) == ([], [])
    finally:
        both.close()
