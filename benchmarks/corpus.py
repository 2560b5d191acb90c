"""A newspaper of any size in made-up German, the same on every machine.

Words are put together from syllables, so that the text has the lengths, capitals, umlauts and
compounds of German without a word that anybody wrote. Each article has a number and depends on
nothing else, so that corpora of different sizes begin alike.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

SECTIONS = ("Stadt", "Kultur", "Sport", "Wirtschaft", "Umland")
AUTHORS = ("Lena Brandt", "Ole Wiemann", "Ayla Demirci", "Jonas Petersen", "Renate Kolb", "Mo Lenz")
PICTURES = 40
"""How many different pictures there are; articles share them."""

_FIRST = datetime(2020, 1, 1, 6, 0, tzinfo=UTC)


def _parted(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_ONSETS = (*_parted("b br d f fl g h k kl l m n p r s sch st t tr w z"), "")
_VOWELS = ("a", "a", "e", "e", "e", "i", "i", "o", "u", "ä", "ö", "ü", "ei", "au", "ie", "eu")
_CODAS = ("", "", "n", "r", "l", "s", "t", "ch", "nd", "ng", "rt", "m", "ck")
_LITTLE = _parted(
    "der die das und in den von zu mit sich auf für ist im nicht ein eine als auch es an wird aus "
    "bei noch"
)
_LITTLE_SHARE = 0.45
_NOUN_SHARE = 0.35


@dataclass(frozen=True, slots=True)
class CorpusComment:
    """A comment; ``answers`` is the place of an earlier one in the same list, from 0."""

    name: str
    text: str
    answers: int | None = None


@dataclass(frozen=True, slots=True)
class CorpusArticle:
    """About 700 words with three sub-headings, a list, a link, a quote, and eleven comments."""

    number: int
    section: int
    author: int
    picture: int
    published_at: datetime
    kicker: str
    headline: str
    standfirst: str
    markdown: str
    comments: tuple[CorpusComment, ...]

    @property
    def slug(self) -> str:
        """The article's short address."""
        return f"artikel-{self.number:06}"


def corpus(count: int) -> Iterator[CorpusArticle]:
    """Yield so many articles, oldest first, one every three hours."""
    for number in range(count):
        yield corpus_article(number)


def corpus_article(number: int) -> CorpusArticle:
    """Return the article with a number, counted from 0."""
    source = random.Random(f"article {number}")
    names = [_title(source, 2) for _ in range(9)]
    comments = tuple(
        CorpusComment(
            name=source.choice(names),
            text=f"{_prose(source, 12)}\n\n{_prose(source, 25)}",
            answers=source.randrange(place) if place and source.random() < 0.35 else None,
        )
        for place in range(11)
    )
    return CorpusArticle(
        number=number,
        section=number % len(SECTIONS),
        author=source.randrange(len(AUTHORS)),
        picture=source.randrange(PICTURES),
        published_at=_FIRST + timedelta(hours=3 * number),
        kicker=_title(source, 2),
        headline=_title(source, 7),
        standfirst=_prose(source, 22),
        markdown=_markdown(source),
        comments=comments,
    )


def _markdown(source: random.Random) -> str:
    blocks = [_prose(source, 80), _prose(source, 70)]
    for _ in range(3):
        blocks += [f"## {_title(source, 4)}", _prose(source, 85), _prose(source, 60)]
    link = f"[{_title(source, 3)}](https://rat.example/vorlage/{source.randrange(9999)})"
    blocks.insert(4, f"{_prose(source, 30)} {link} {_prose(source, 20)}")
    blocks.insert(7, f"> „{_prose(source, 14)}“")
    blocks.append("\n".join(f"- **{_title(source, 1)}:** {_prose(source, 6)}" for _ in range(3)))
    return "\n\n".join(blocks) + "\n"


def _prose(source: random.Random, words: int) -> str:
    sentences = []
    while words > 0:
        length = min(words, source.randint(6, 16))
        chosen = [_word(source) for _ in range(length)]
        chosen[0] = chosen[0][:1].upper() + chosen[0][1:]
        if length > 8:  # a long sentence has a comma
            chosen[length // 2] += ","
        sentences.append(" ".join(chosen) + ".")
        words -= length
    return " ".join(sentences)


def _title(source: random.Random, words: int) -> str:
    return " ".join(_noun(source) for _ in range(words))


def _word(source: random.Random) -> str:
    kind = source.random()
    if kind < _LITTLE_SHARE:
        return source.choice(_LITTLE)
    if kind < _LITTLE_SHARE + _NOUN_SHARE:
        return _noun(source)
    return _syllables(source, 2) + source.choice(("en", "t", "te", "er", "es"))


def _noun(source: random.Random) -> str:
    return _syllables(source, source.choice((1, 2, 2, 3, 4))).capitalize() or "Ei"


def _syllables(source: random.Random, count: int) -> str:
    return "".join(
        source.choice(_ONSETS) + source.choice(_VOWELS) + source.choice(_CODAS)
        for _ in range(count)
    )
