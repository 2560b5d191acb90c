"""How long an article takes to read, fast enough for a thousand of them.

Counting words exactly costs as much as all comments of a page. Text between spaces is counted in
a fifth of the time and differs by the marks of Markdown only, so the exact count is taken where
the two could give different minutes.
"""

from __future__ import annotations

from editor_app.text.statistics import count_words, reading_minutes

_FEWER = 0.96
_MORE = 1.02


def minutes_to_read(markdown: str) -> int:
    """Return the minutes, rounded up, as the editor shows them beside the text; at least 1."""
    rough = len(markdown.split())
    least, most = reading_minutes(int(rough * _FEWER)), reading_minutes(int(rough * _MORE) + 1)
    minutes = most if least == most else reading_minutes(count_words(markdown))
    return max(minutes, 1)
