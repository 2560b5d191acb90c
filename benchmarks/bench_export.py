"""Full export of 1,000 articles with bodies already rendered, against Hugo's build.

Both sides write the same corpus into a new folder each time: about 700 words, a picture with
credit and eleven comments a page, section and author pages, feed and sitemap. Pictures are
copied, not scaled, on both sides: ours come from the folder that keeps scaled copies, Hugo's from
``static``. Folders are deleted at the very end only, because ext4 is slow to create files just
after many were deleted.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from itertools import count
from pathlib import Path

from benchmarks.corpus_edition import corpus_edition, picture_bytes
from benchmarks.hugo_site import write_hugo_site
from benchmarks.measure import in_turns
from benchmarks.row import Row
from editor_app.domain.identity import EntityId, derived_id
from editor_app.exporters.registry import find_exporter
from editor_app.site.shown_pictures import picture_copies

ARTICLES = 1000
RUNS = 5
TARGET = 0.7


def run() -> list[Row]:
    """Return one row: the whole site, ours beside Hugo's."""
    hugo = shutil.which("hugo")
    if hugo is None:
        return [Row("1,000 articles", 0.0, None, None, note="hugo is not installed")]
    folder = Path(tempfile.mkdtemp(prefix="bench-export-"))
    try:
        return [_compare(hugo, folder)]
    finally:
        shutil.rmtree(folder)


def _compare(hugo: str, folder: Path) -> Row:
    edition = corpus_edition(ARTICLES)
    originals = {derived_id(f"picture {number}"): number for number in range(len(edition.images))}
    site = find_exporter("site")
    numbers = count()

    def media(image_id: EntityId) -> bytes:
        return picture_bytes(originals[image_id])

    def ours() -> None:
        target = folder / f"ours-{next(numbers)}"
        site.export(edition, media, target, copies=folder / "copies")

    def theirs() -> None:
        target = folder / f"theirs-{next(numbers)}"
        command = [hugo, "--quiet", "--noTimes", "--source", str(source)]
        subprocess.run([*command, "--destination", str(target)], check=True)

    source = folder / "hugo"
    ours()  # fills the folder of scaled copies
    kept = {path.name: path for path in (folder / "copies").rglob("*-*.*")}
    write_hugo_site(source, ARTICLES)
    media_folder = source / "static" / "media"
    media_folder.mkdir(parents=True)
    for path in picture_copies(edition):
        name = Path(path).name
        shutil.copyfile(kept[name], media_folder / name)
    our_time, their_time = in_turns(ours, theirs, RUNS)
    pages = len(list((folder / "ours-0").rglob("*.html")))
    return Row("1,000 articles", our_time, their_time, TARGET, note=f"{pages} pages")
