"""Takes a title line apart in which kicker and headline run together.

A saved page shows both without a mark between them: "Nahverkehr nach Mitternacht Die Linie 7
kommt zurück". Where the headline begins is told by its first word: in the middle of a German or
English sentence an article, a question word or a preposition has no capital. Where it begins
with a noun, the words around have to tell. What comes out is a guess and is called one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor_app.importers.title_words import (
    ACTOR_ENDINGS,
    AUXILIARIES,
    COUNTED,
    DETERMINERS,
    ENGLISH_OPENERS,
    FIRST_NAMES,
    GERMAN_OPENERS,
    NEVER_LAST,
    QUESTIONS,
    TITLES,
    TOPICS,
)

_VERB_LIKE = re.compile(r"[a-zäöüß]{2,}(?:t|en|rn|ln|te|ten|st|ed)\Z")
_SMALL = DETERMINERS | QUESTIONS | GERMAN_OPENERS | ENGLISH_OPENERS | NEVER_LAST

_SEPARATOR = re.compile(r"\s*(?:\s[|•·]\s|\+\+\+|\s[–—]\s|\s-\s|\s//\s)\s*")
_COLON = re.compile(r"(?<=\w):\s+(?=[A-ZÄÖÜ„“\"»«'‘‚0-9])")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_ADJECTIVE = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:e|er|es)\Z")
_TERMINAL = ",;:.!?–—-…"
_OPEN, _CLOSE = "„“«(‚", "”»)’"
_THRESHOLD = 3.0
_COMPOUND = 9
_LONG_WORD, _ENOUGH_WORDS = 4, 4
_MAX_KICKER_WORDS, _MAX_KICKER_LENGTH = 7, 55
_MIN_HEADLINE_WORDS = 2
_USUAL_KICKER = 5


@dataclass(frozen=True, slots=True)
class SplitTitle:
    """Kicker (may be empty) and headline; ``is_guess`` when no mark stood between them."""

    kicker: str
    headline: str
    is_guess: bool = False


def split_title(title: str) -> SplitTitle:
    """Return kicker and headline of a title line of a saved page."""
    title = " ".join(title.split())
    return split_at_mark(title) or _split_by_words(title)


def split_at_mark(title: str) -> SplitTitle | None:
    """Return kicker and headline where a colon or a bar divides them, else None."""
    for pattern, most in ((_SEPARATOR, 4), (_COLON, 5)):
        match = pattern.search(title)
        if match is None:
            continue
        kicker, headline = title[: match.start()].strip(), title[match.end() :].strip()
        if (
            kicker
            and not _is_inside_quotes(kicker)
            and len(kicker.split()) <= most
            and len(kicker) <= _MAX_KICKER_LENGTH
            and len(headline.split()) > _MIN_HEADLINE_WORDS
        ):
            return SplitTitle(kicker, headline)
    return None


def _split_by_words(title: str) -> SplitTitle:
    words = title.split()
    in_title_case = _is_title_case(words)
    best, best_score = 0, _THRESHOLD
    for place in range(1, min(len(words) - 1, _MAX_KICKER_WORDS + 1)):
        score = _score(words, place, in_title_case=in_title_case)
        if score >= best_score and (not best or score > best_score):
            best, best_score = place, score
    if not best:
        return SplitTitle("", title)
    return SplitTitle(" ".join(words[:best]), " ".join(words[best:]), is_guess=True)


def _score(words: list[str], place: int, *, in_title_case: bool) -> float:
    """How much speaks for a headline that begins at ``words[place]``; 0 when it cannot."""
    kicker, headline = words[:place], words[place:]
    if not _may_part(kicker, headline):
        return 0.0
    score = _opening_score(kicker, headline, in_title_case=in_title_case)
    if not score:
        return 0.0
    score -= 0.5 * max(0, len(kicker) - _USUAL_KICKER)
    if len(headline) == _MIN_HEADLINE_WORDS:
        score -= 1.0
    if len(headline) < len(kicker):
        score -= 0.5
    return score


def _may_part(kicker: list[str], headline: list[str]) -> bool:
    before, first = kicker[-1], headline[0]
    return (
        len(headline) >= _MIN_HEADLINE_WORDS
        and len(" ".join(kicker)) <= _MAX_KICKER_LENGTH
        and _starts_large(first)
        and _starts_large(kicker[0])
        and before[-1] not in _TERMINAL[:-1]
        and before.lower() not in NEVER_LAST
        and not _is_inside_quotes(" ".join(kicker))
    )


def _opening_score(kicker: list[str], headline: list[str], *, in_title_case: bool) -> float:
    first = _bare(headline[0]).lower()
    if headline[0][0] in '„“«"»':
        return 4.0
    if headline[0][0].isdigit():
        return 4.0 if _bare(headline[1]).lower() in COUNTED else 0.0
    if first in DETERMINERS:
        return 6.0
    if first in QUESTIONS:
        return 5.0
    if first in GERMAN_OPENERS or (first in ENGLISH_OPENERS and not in_title_case):
        return 4.5
    return _noun_score(kicker, headline)


def _noun_score(kicker: list[str], headline: list[str]) -> float:
    """Two nouns side by side: a seam, unless they are one name."""
    before, first = _bare(kicker[-1]), _bare(headline[0])
    if before.lower() in FIRST_NAMES | TITLES or _is_part_of_name(kicker[-1], headline[0]):
        return 0.0
    score = _phrase_score(kicker)
    if not score:
        return 0.0
    if _is_verb(headline[1]):
        score += 2.0  # "Stadtrat vertagt …": a clause begins
    elif first.lower() in FIRST_NAMES | TITLES or (
        _starts_large(headline[1]) and any(_is_verb(word) for word in headline[2:3])
    ):
        score += 1.5
    elif _ADJECTIVE.match(headline[0]) and _starts_large(headline[1]):
        score += 1.0  # "Knappe Mehrheit …": an adjective has a capital only at the beginning
    return score


def _phrase_score(kicker: list[str]) -> float:
    """How complete a kicker is that ends with a noun: "Streit um Parkplätze", "Parkgebühren"."""
    small = [place for place, word in enumerate(kicker) if place and word[0].islower()]
    if len(kicker) == 1:
        word = _bare(kicker[0])
        if word.lower() in TOPICS:
            return 2.0
        is_compound = len(word) >= _COMPOUND and not word.lower().endswith(ACTOR_ENDINGS)
        return 1.0 if is_compound else 0.0
    if _YEAR.match(kicker[-1]):
        return 2.5  # "Budget 2027"
    if not small or small[-1] == len(kicker) - 1:
        return 0.0
    if any(_is_verb(kicker[place]) for place in small):
        return 0.0
    nouns = kicker[small[-1] + 1 :]
    is_name = _bare(nouns[0]).lower() in FIRST_NAMES | TITLES
    return 2.0 - (0.0 if is_name else 1.5 * (len(nouns) - 1))


def _is_verb(word: str) -> bool:
    bare = _bare(word)
    if not bare[:1].islower():
        return False
    return bare in AUXILIARIES or (bare not in _SMALL and _VERB_LIKE.match(bare) is not None)


def _is_part_of_name(before: str, first: str) -> bool:
    return before.endswith(".") or first.endswith(".") or len(_bare(first)) <= 1 or first == "-"


def _is_title_case(words: list[str]) -> bool:
    """Whether (as in English headlines) nearly all longer words have a capital."""
    longer = [word for word in words if len(_bare(word)) >= _LONG_WORD]
    small = sum(1 for word in longer if word[0].islower())
    return len(longer) >= _ENOUGH_WORDS and small * 8 <= len(longer)


def _is_inside_quotes(text: str) -> bool:
    if text.count('"') % 2:
        return True
    opened = sum(text.count(mark) for mark in "„«(‚") + text.count("“") * ("„" not in text)
    closed = sum(text.count(mark) for mark in "”»)") + text.count("“") * ("„" in text)
    return opened > closed


def _starts_large(word: str) -> bool:
    first = word.lstrip("„“«\"»'‚‘(")[:1]
    return first.isupper() or first.isdigit()


def _bare(word: str) -> str:
    return word.strip("„“”«»\"'‚‘’(),;:.!?–—…")


def has_verb(line: str) -> bool:
    """Return whether a line seems to be a clause: it has a small word that looks like a verb."""
    return any(_is_verb(word) for word in line.split()[1:])
