"""Readers' e-mail and IP addresses, notes and hidden texts are in no byte of any package."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.comment import CommentState, ReaderDetails, ReplyState
from editor_app.exporters.registry import EXPORTERS
from editor_app.site.edition import EditionArticle
from tests.unit.exporters.sites import small_site, unpacked
from tests.unit.site.editions import LENA, article, comment, entry

CANARY = "kanarie"
MAIL = "kanarie@leserin.example"
IP_ADDRESS = "203.0.113.77"


def _entry_with_secrets() -> tuple[EditionArticle, list[ReaderDetails]]:
    bus = replace(
        article("geheimnisse"),
        notes=f"Informantin: {MAIL}, {IP_ADDRESS}",
        origin="wxr:https://talblatt.example:post:12",
    )
    shown = replace(
        comment(bus.id, "Marlies"),
        note=f"{CANARY} {MAIL}",
        origin="wxr:https://talblatt.example:comment:4711",
        origin_html=f"<p>{CANARY}</p>",
    )
    hidden = replace(
        comment(bus.id, f"{CANARY} Name"),
        state=CommentState.HIDDEN,
        html=f"<p>{CANARY} {MAIL}</p>",
        text=f"{CANARY} {MAIL}",
        author_url=f"https://{CANARY}.example",
    )
    answer = replace(comment(bus.id, "Antwort"), parent_id=hidden.id)
    draft = replace(comment(bus.id, f"{CANARY} Entwurf"), reply_state=ReplyState.DRAFT, text=CANARY)
    pending = replace(
        comment(bus.id, f"{CANARY} Wartend"), state=CommentState.PENDING, html=f"<p>{CANARY}</p>"
    )
    reply = replace(
        comment(bus.id, "Lena"),
        parent_id=shown.id,
        person_id=LENA.id,
        html="<p>Die Antwort.</p>",
        text="Die Antwort.",
        note=f"{CANARY} {MAIL}",
        markdown=f"Die Antwort. {CANARY}",
        reply_state=ReplyState.OUTBOX,
    )
    comments = (shown, hidden, answer, draft, pending, reply)
    details = [ReaderDetails(c.id, email=MAIL, ip_address=IP_ADDRESS) for c in comments]
    return entry(bus, comments), details


@pytest.mark.parametrize("name", sorted(EXPORTERS))
@pytest.mark.parametrize("as_zip", [False, True])
def test_no_canary_is_in_any_exported_byte(name: str, as_zip: bool, tmp_path: Path) -> None:
    site = small_site()
    secret, details = _entry_with_secrets()
    edition = replace(site.edition, articles=(secret, *site.edition.articles))
    assert all(detail.email == MAIL for detail in details)

    written = EXPORTERS[name].export(edition, site.media, tmp_path / "aus", as_zip=as_zip)

    content = unpacked(written.target)
    assert any(b"Die Antwort" in data for data in content.values())
    for path, data in content.items():
        for secret_text in (CANARY, CANARY.title(), MAIL, IP_ADDRESS, "Informantin"):
            assert secret_text.encode() not in data, path
            assert secret_text not in path
