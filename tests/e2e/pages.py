"""Sites written to a folder, for judges that look at pages as readers get them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment
from editor_app.domain.image import ImageUse
from editor_app.exporters.registry import find_exporter
from editor_app.site.edition import Edition
from editor_app.text.markdown_renderer import render_body
from tests.unit.exporters.sites import Site, small_site
from tests.unit.site.editions import article, comment, entry
from tests.unit.site.newspaper import BUS, MARKET_ID, WALD

EVERYTHING = f"""Ein Absatz mit **fetten**, *kursiven* und `getippten` Wörtern, einem
[Link](https://talblatt.example/sehr/lange/adresse/{"weiter/" * 20}ende), einem
[Artikel](article:{MARKET_ID}) und einer Fußnote[^1].

## Eine Zwischenüberschrift

![Ein Wald im Schnee](image:{WALD.id} "Mit *Sternchen* & „Zeichen“")

> Ein Zitat über
>
> zwei Absätze.

### Listen

- Erstens
- Zweitens
    1. Innen
    2. Noch einmal

Begriff
:   Erklärung

| Nacht | Fahrten | Eine Spalte mit einem recht langen Titel |
|:------|--------:|:----------------------------------------:|
| Samstag | 4 | Hauptbahnhof, Altstadtring, Klinikum, Betriebshof |

```python
print("Ein langes Stück Code, das auf einem Telefon nicht in eine Zeile passen wird, nie")
```

***

Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft<br>
<abbr title="Omnibus">Bus</abbr>, H<sub>2</sub>O, <del>alt</del> <ins>neu</ins>, <kbd>Strg</kbd>.

<details><summary>Mehr</summary><p>Verborgenes.</p></details>

[^1]: Die Fußnote.
"""


def demanding_site() -> Site:
    """Return the newspaper and three articles that strain a page."""
    site = small_site()
    extra = (_everything(), _long_words(), _bare())
    edition = replace(
        site.edition,
        articles=(
            *site.edition.articles,
            *(entry(a, _comments(a), render_body(a.body, a.language)) for a in extra),
        ),
    )
    return Site(edition, site.originals)


def export(site: Site, folder: Path) -> Path:
    """Write a site and return its folder."""
    find_exporter("site").export(site.edition, site.media, folder)
    return folder


def with_articles(site: Site, *bodies: str) -> Edition:
    """Return the site's edition with one more article for each body of finished HTML."""
    extra = (entry(article(f"text-{n}"), (), body) for n, body in enumerate(bodies))
    return replace(site.edition, articles=(*site.edition.articles, *extra))


def _everything() -> Article:
    return replace(article("alles"), body=EVERYTHING, lead=ImageUse(BUS.id))


def _long_words() -> Article:
    word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
    return replace(
        article("lange-woerter"),
        kicker=f"{word} und {word}",
        headline=f"{word}verordnung tritt in Kraft, während die Linie 7 noch immer {word} fährt",
        standfirst=f"{word} " * 6,
        body=f"https://rat.example/{'vorlage/' * 30}\n\n{word * 4}\n\n# Eine Überschrift\n\n{word}",
    )


def _bare() -> Article:
    return replace(
        article("karg"),
        kicker="",
        standfirst="",
        body="Ein Satz.",
        author_ids=(),
        comments_open=False,
        published_at=None,
    )


def _comments(article_: Article) -> tuple[Comment, ...]:
    long = comment(article_.id, "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenträger")
    return (replace(long, html=f"<p>https://rat.example/{'vorlage/' * 30}</p>"),)
