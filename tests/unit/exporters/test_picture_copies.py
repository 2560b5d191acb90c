"""Copies are made two originals at a time, each decoded once, and what is kept not again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NoReturn

import pytest

from editor_app.domain.crop import Crop, CropShape
from editor_app.domain.errors import CancelledError
from editor_app.domain.identity import EntityId
from editor_app.exporters.kept_copies import CopyFolder, NothingKept
from editor_app.exporters.picture_copies import picture_copies
from editor_app.media.copy_formats import CopyFormat
from editor_app.media.cut import CopySpec
from editor_app.media.derivatives import Copies, MakeCopies, make_copies
from editor_app.media.errors import PictureError
from editor_app.media.picture_worker import PictureWorker
from editor_app.site.cuts import figure_cut
from editor_app.site.edition import PublicImage
from editor_app.site.pictures import PictureCopy, copies
from tests.unit.media.picture_files import encoded, quarters
from tests.unit.site.editions import picture, public

ORIGINAL = encoded(quarters(1500, 1000), "JPEG")


def _image(name: str) -> PublicImage:
    return public(replace(picture(name), width=1500, height=1000))


def _copies(*images: PublicImage, crop: Crop = Crop()) -> dict[str, PictureCopy]:
    return {
        path: copy
        for image in images
        for path, copy in copies(image, figure_cut(image, crop), tuple(CopyFormat))
    }


def _media(image_id: EntityId) -> bytes:
    return ORIGINAL


def _lost(image_id: EntityId) -> NoReturn:
    raise AssertionError(image_id)


def _made(
    wanted: dict[str, PictureCopy],
    kept: CopyFolder | NothingKept,
    make: MakeCopies = make_copies,
) -> dict[str, bytes]:
    with picture_copies(wanted, _media, kept, make) as pictures:
        return dict(pictures.in_order(lambda: False))


@dataclass
class Scaler:
    """Makes copies and notes what each call is asked for."""

    calls: list[set[CopySpec]] = field(default_factory=list)

    def __call__(self, original: bytes, wanted: Collection[CopySpec]) -> Copies:
        self.calls.append(set(wanted))
        return make_copies(original, wanted)


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    worker = PictureWorker()
    yield worker
    worker.close()


def test_copies_come_in_the_order_of_their_paths() -> None:
    wanted = _copies(_image("wald"), _image("bus"), _image("markt"))

    assert list(_made(wanted, NothingKept())) == sorted(wanted)


def test_copies_have_the_same_bytes_wherever_they_are_made(worker: PictureWorker) -> None:
    wanted = _copies(_image("wald"), _image("bus"), _image("markt"))

    assert _made(wanted, NothingKept(), worker.make_copies) == _made(wanted, NothingKept())


def test_all_parts_of_one_original_are_made_together() -> None:
    scaler = Scaler()
    bus = _image("bus")
    other = replace(bus, id=EntityId("zwilling"), photographer="Ole Wiemann")
    wanted = _copies(bus, other) | _copies(bus, crop=Crop(CropShape.SQUARE))

    made = _made(wanted, NothingKept(), scaler)

    assert made.keys() == wanted.keys()
    assert scaler.calls == [{copy.spec for copy in wanted.values()}]


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    kept, wanted, scaler = CopyFolder(tmp_path), _copies(_image("bus")), Scaler()
    first = _made(wanted, kept, scaler)
    gone = sorted(wanted)[4]
    (missing,) = tmp_path.rglob(Path(gone).name)
    missing.unlink()

    assert _made(wanted, kept, scaler) == first
    assert scaler.calls[1:] == [{wanted[gone].spec}]
    with picture_copies(wanted, _lost, kept, scaler) as pictures:
        assert dict(pictures.in_order(lambda: False)) == first


def test_work_nobody_waits_for_any_more_ends_after_the_copy_it_is_at(
    worker: PictureWorker,
) -> None:
    wanted = _copies(*(_image(name) for name in ("bus", "markt", "wald", "theater", "fluss")))
    count = 0

    class Counting(NothingKept):
        def keep(self, path: str, data: bytes) -> None:
            nonlocal count
            count += 1

    answers = iter([False, True])
    with (
        pytest.raises(CancelledError),
        picture_copies(wanted, _media, Counting(), worker.make_copies) as pictures,
    ):
        list(pictures.in_order(lambda: next(answers)))

    assert count < len(wanted) / 5
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("copies")]


@pytest.mark.parametrize(
    ("broken", "error"),
    [(lambda _: ORIGINAL[:500], PictureError), (lambda _: b"", PictureError)],
)
def test_a_broken_original_stops_the_export(
    broken: Callable[[EntityId], bytes], error: type[Exception], worker: PictureWorker
) -> None:
    wanted = _copies(_image("bus"))
    with (
        pytest.raises(error),
        picture_copies(wanted, broken, NothingKept(), worker.make_copies) as pictures,
    ):
        list(pictures.in_order(lambda: False))
