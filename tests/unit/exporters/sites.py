"""An edition to export, small enough to do it often, with pictures that are really there."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image as Drawing

from editor_app.domain.comment import ReplyState
from editor_app.domain.identity import EntityId
from editor_app.site.edition import Edition
from tests.unit.site.editions import LENA, article, comment, entry
from tests.unit.site.newspaper import newspaper

REPLIES_ID = article("antworten").id


@dataclass(frozen=True, slots=True)
class Site:
    """An edition and the originals of its pictures."""

    edition: Edition
    originals: Mapping[EntityId, bytes]

    def media(self, image_id: EntityId) -> bytes:
        """Return an original, as a library does."""
        return self.originals[image_id]


def small_site() -> Site:
    """Return the newspaper with drawn pictures of 60 by 40 pixels."""
    edition = newspaper()
    originals = {
        id_: _drawn(place)
        for place, (id_, image) in enumerate(edition.images.items())
        if image.has_file
    }
    images = {
        id_: replace(
            image,
            media_hash=hashlib.sha256(originals[id_]).hexdigest() if id_ in originals else "",
            width=60 if id_ in originals else 0,
            height=40 if id_ in originals else 0,
        )
        for id_, image in edition.images.items()
    }
    return Site(replace(edition, images=images), originals)


def site_with_replies() -> Site:
    """Return the small site with one more article, whose reader gets an answer in every state.

    Each reply is named after its state. Article and question came from a WordPress site.
    """
    site = small_site()
    home = replace(article("antworten"), origin="wxr:https://talblatt.example:post:12")
    question = replace(comment(home.id, "Frage"), origin="wxr:https://talblatt.example:comment:17")
    replies = (
        replace(
            comment(home.id, state.value),
            parent_id=question.id,
            person_id=LENA.id,
            reply_state=state,
        )
        for state in ReplyState
    )
    articles = (entry(home, (question, *replies)), *site.edition.articles)
    return replace(site, edition=replace(site.edition, articles=articles))


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def unpacked(target: Path) -> dict[str, bytes]:
    """Return every file that is in a package, by its path; what is packed in it, too.

    Whatever is a ZIP file inside (a workbook, a package of packages) is opened as well.
    """
    files = files_of(target) if target.is_dir() else {target.name: target.read_bytes()}
    waiting = list(files.items())
    for path, data in waiting:
        if zipfile.is_zipfile(io.BytesIO(data)):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                waiting.extend(
                    (f"{path}!{name}", archive.read(name)) for name in archive.namelist()
                )
    return dict(waiting)


def _drawn(place: int) -> bytes:
    target = io.BytesIO()
    Drawing.new("RGB", (60, 40), (40 * place, 90, 120)).save(target, "JPEG")
    return target.getvalue()
