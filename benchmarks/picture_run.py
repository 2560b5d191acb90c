"""One side of the pictures' benchmark, in a process of its own: prints milliseconds and megabytes.

``python -m benchmarks.picture_run ours|plain FILE COUNT``
"""

from __future__ import annotations

import io
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from multiprocessing import active_children
from pathlib import Path

from PIL import Image as Pillow

WIDTHS = (400, 640, 960, 1280, 1600, 2048)


def plain(original: Path, count: int) -> float:
    """Do what a script would: one picture after the other, one copy after the other."""
    for _ in range(count):
        for width in WIDTHS:
            for format_name, options in (
                ("WEBP", {"quality": 80, "method": 4}),
                ("JPEG", {"quality": 82, "optimize": True, "progressive": True}),
            ):
                with Pillow.open(original) as opened:
                    picture = opened.convert("RGB")
                height = round(picture.height * width / picture.width)
                copy = picture.resize((width, height), Pillow.Resampling.LANCZOS)
                copy.save(io.BytesIO(), format_name, **options)
    return _peak()


def ours(original: Path, count: int) -> float:
    """Make the copies of ``count`` pictures as an export makes them."""
    # Imported here, so that plain Pillow's memory is measured without them.
    from editor_app.domain.crop import Crop  # noqa: PLC0415
    from editor_app.domain.identity import EntityId  # noqa: PLC0415
    from editor_app.exporters.kept_copies import NothingKept  # noqa: PLC0415
    from editor_app.exporters.picture_copies import picture_copies  # noqa: PLC0415
    from editor_app.media.copy_formats import CopyFormat  # noqa: PLC0415
    from editor_app.media.picture_worker import PictureWorker  # noqa: PLC0415
    from editor_app.site.cuts import figure_cut  # noqa: PLC0415
    from editor_app.site.edition import PublicImage  # noqa: PLC0415
    from editor_app.site.pictures import PictureCopy, copies  # noqa: PLC0415

    data = original.read_bytes()
    wanted: dict[str, PictureCopy] = {}
    for number in range(count):
        image = PublicImage(
            EntityId(str(number)),
            media_hash=f"{number:020}".ljust(64, "0"),
            width=6000,
            height=4000,
            photographer="Jule Sander",
            agency="Agentur Weitblick",
        )
        cut = figure_cut(image, Crop())
        wanted.update(copies(image, cut, (CopyFormat.WEBP, CopyFormat.JPEG)))
    made, worker = 0, PictureWorker()
    with picture_copies(wanted, lambda _: data, NothingKept(), worker.make_copies) as pictures:
        for _ in pictures.in_order(lambda: False):
            made += 1
    if made != count * len(WIDTHS) * 2:
        raise SystemExit(f"{made} copies were made")
    peak = _peak()
    worker.close()
    return peak


def _peak() -> float:
    """Return the most megabytes that this process and its children have held, added up."""
    processes = [os.getpid(), *(each.pid for each in active_children())]
    try:
        told = [Path(f"/proc/{pid}/status").read_text() for pid in processes]
    except OSError:  # not Linux; there the children are left out
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000_000
    kilobytes = [int(each.partition("VmHWM:")[2].split()[0]) for each in told]
    return sum(kilobytes) * 1024 / 1_000_000


SIDES: dict[str, Callable[[Path, int], float]] = {"ours": ours, "plain": plain}


def main(side: str, original: str, count: str) -> None:
    """Run one side and print what it took."""
    started = time.perf_counter()
    peak = SIDES[side](Path(original), int(count))
    milliseconds = (time.perf_counter() - started) * 1000
    print(json.dumps([milliseconds, peak]))


if __name__ == "__main__":
    main(*sys.argv[1:])
