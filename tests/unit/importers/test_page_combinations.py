"""Text pages with all their parts in all combinations."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings

from tests.unit.importers.imported import import_text
from tests.unit.importers.page_writer import WrittenPage, pages


@settings(max_examples=300)
@given(pages())
def test_every_combination_of_parts_is_told_apart(page: WrittenPage) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = import_text(Path(folder), page.text)
    article = found.article
    assert (found.category, article.kicker, article.headline) == (
        page.section,
        page.kicker,
        page.headline,
    )
    assert article.subheadline == page.subheadline
    if page.credit is None:
        assert article.lead is None
    else:
        assert (found.lead.photographer, found.lead.agency) == page.credit
        assert found.lead.caption == page.caption
    parts = article.body.split("\n\n")
    assert [part.removeprefix("## ") for part in parts if part.startswith("##")] == page.headings
    assert [part for part in parts if not part.startswith("##")] == page.paragraphs
    assert [(comment.number, comment.text) for comment in found.comments] == page.comments
    assert "comments-missing" not in found.losses
    assert "comments-surplus" not in found.losses
