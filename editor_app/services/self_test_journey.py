"""The way of one article through the program: import, picture, check, export."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from editor_app.domain.errors import EditorialError
from editor_app.resources import resource_path
from editor_app.services.article_details import load_article_details
from editor_app.services.article_fields import set_article_fields
from editor_app.services.articles import get_article
from editor_app.services.export_edition import export_edition
from editor_app.services.images import update_image
from editor_app.services.import_files import import_files
from editor_app.services.session import create_session

PAGE = """Stadt

Probelauf Die Presse läuft wieder an

Bogen auf dem Tisch
Foto: Ada Muster - Probebild

Die Presse läuft. Der erste Bogen ist trocken, und jede Zeile steht, wo sie stehen soll.

Kommentare lesen und schreiben, hier klicken

1 Kommentare

  1. Gut zu lesen.

Meist gelesen 7 Tage
"""


class JourneyError(EditorialError):
    """The article did not arrive as it should have."""


def travel(folder: Path) -> Mapping[str, object]:
    """Carry an article from a saved page to an exported site below ``folder``.

    Returns what went out. Raises JourneyError, or whatever stopped the article on its way.
    """
    source, site = folder / "page.txt", folder / "site"
    source.write_text(PAGE, "utf-8")
    picture = next(resource_path("sample", "talblatt", "pictures").glob("*.jpg"))
    with create_session(folder / "Probe.druckreif", title="Probe", author="Ada Muster") as session:
        (article_id,) = import_files(session, [source]).article_ids
        fields = {"author": "Ada Muster", "status": "published"}
        set_article_fields(session, article_id, fields)
        details = load_article_details(session, get_article(session, article_id))
        for image_id in details.images:
            update_image(session, image_id, {"alt": "Ein Bogen"}, picture)
        outcome = export_edition(session, site)
    if outcome.left_out or not outcome.article_ids:
        raise JourneyError("The article was not exported.")
    pages = [path.read_text("utf-8") for path in sorted(site.rglob("*.html"))]
    if not any("Ada Muster – Probebild" in page and "Gut zu lesen." in page for page in pages):
        raise JourneyError("The exported page lacks its credit or its comment.")
    return {"articles": len(outcome.article_ids), "files": outcome.files}
