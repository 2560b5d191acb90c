"""The image library: scrolling through 10,000 pictures, and adding 200, without a stall.

The whole screen is measured in an event loop that beats every 4 ms: the longest work of the
window's thread between two beats, and beside it how long it was away on the clock, which on a
busy machine is mostly others' work. The first ride through the grid makes every thumbnail
from its original, the second finds them on disk.
"""

from __future__ import annotations

import io
import random
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter

from PIL import Image as Picture

from benchmarks.row import Row
from benchmarks.screen_room import GIVE_UP_S, ScreenRoom, screen_room, stall_row
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.session import Session
from editor_app.ui.image_library.image_screen import ImageScreen

IMAGES = 10_000
ORIGINALS = 1_000
"""Different pictures among the images, as many as one ride goes past and more."""
ADDED = 200
_STEPS = 400
_STEP_MS = 16


_Room = ScreenRoom[ImageScreen]


def run() -> list[Row]:
    """Return the longest pauses of the window's thread, in ms."""
    rows: list[Row] = []
    with screen_room(ImageScreen, _fill) as room:
        _load_everything(room)
        for name, ride in (("thumbnails made on the way", 1), ("thumbnails on disk", 2)):
            pauses = room.pauses_while(partial(_scroll, room))
            rows.append(stall_row(f"scrolling through {IMAGES:,} images, {name}", pauses))
            if ride == 1:
                room.settle()
        pauses = room.pauses_while(partial(_add, room))
        rows.append(stall_row(f"adding {ADDED} pictures", pauses))
    return rows


def _load_everything(room: _Room) -> None:
    """Go to the end until there are no more pages, as the End key does."""
    view, model = room.screen.images.view, room.screen.images.model
    deadline = perf_counter() + GIVE_UP_S
    while model.rowCount() < IMAGES and perf_counter() < deadline:
        view.scrollToBottom()
        room.turn(20)
    assert model.rowCount() == IMAGES  # noqa: S101 - nothing to measure otherwise
    view.scrollToTop()
    room.settle()


def _scroll(room: _Room) -> None:
    """Turn the wheel without a break, then drag the bar to the end and back."""
    bar = room.screen.images.view.verticalScrollBar()
    bar.setValue(0)
    for _ in range(_STEPS):
        bar.setValue(bar.value() + 60)
        room.turn(_STEP_MS)
    for step in range(_STEPS // 4):
        bar.setValue(bar.maximum() * step // (_STEPS // 4))
        room.turn(_STEP_MS)


def _add(room: _Room) -> None:
    files = [room.folder / f"new-{number}.jpg" for number in range(ADDED)]
    room.screen.adding.add_files(files)
    deadline = perf_counter() + GIVE_UP_S
    while room.screen.adding.is_busy and perf_counter() < deadline:
        room.turn(_STEP_MS)
    room.settle()


def _jpeg(source: random.Random, width: int, height: int) -> bytes:
    small = Picture.new("RGB", (12, 8))
    small.putdata([tuple(source.randrange(256) for _ in range(3)) for _ in range(96)])
    buffer = io.BytesIO()
    small.resize((width, height), Picture.Resampling.BICUBIC).save(buffer, "JPEG", quality=85)
    return buffer.getvalue()


def _fill(session: Session, folder: Path) -> None:
    source = random.Random(7)
    now = datetime(2026, 11, 27, 12, tzinfo=UTC)
    with session.library.write("bench") as uow:
        hashes = [uow.media.put(_jpeg(source, 1200, 800), "image/jpeg") for _ in range(ORIGINALS)]
        uow.save(
            *(
                Image(
                    EntityId(f"image-{number:05}"),
                    file_name=f"bild-{number:05}.jpg",
                    media_hash=hashes[number % ORIGINALS],
                    media_type="image/jpeg",
                    width=1200,
                    height=800,
                    photographer="Jule Sander" if number % 9 else "",
                    agency="Agentur Weitblick",
                    alt="" if number % 7 == 0 else "Ein Bild",
                    embedded_metadata=(("Iptc.Application2.Caption", "x" * 1500),),
                    added_at=now - timedelta(minutes=number),
                )
                for number in range(IMAGES)
            )
        )
    for number in range(ADDED):
        (folder / f"new-{number}.jpg").write_bytes(_jpeg(source, 3000, 2000))
