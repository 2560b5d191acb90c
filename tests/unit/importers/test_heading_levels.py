"""Ranks of sub-headings."""

from __future__ import annotations

import pytest

from editor_app.importers.heading_levels import settle_headings


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("### A\n\n### B", "## A\n\n## B"),
        ("# A\n\n## B\n\n# C", "## A\n\n### B\n\n## C"),
        ("## A\n\n#### B\n\n## C", "## A\n\n### B\n\n## C"),
        ("#### A\n\n## B\n\n### C", "## A\n\n## B\n\n### C"),
        ("Text\n\n#Tag und `# code`", "Text\n\n#Tag und `# code`"),
        ("```\n### A\n```", "```\n### A\n```"),
    ],
)
def test_headings_go_down_one_rank_at_a_time(before: str, after: str) -> None:
    assert settle_headings(before) == after
    assert settle_headings(after) == after
