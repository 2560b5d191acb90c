"""The corpus as a site of Hugo, with pages that show the same things as ours."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.corpus import AUTHORS, SECTIONS, CorpusArticle, corpus

_CONFIG = {
    "baseURL": "https://talblatt.example/",
    "title": "Das Talblatt",
    "languageCode": "de",
    "defaultContentLanguage": "de",
    "paginate": 30,
    "taxonomies": {"author": "authors"},
    "permalinks": {"page": "/:section/:slug.html"},
    "uglyURLs": True,
    "params": {"tagline": "Nachrichten aus dem Wernetal"},
    "markup": {"goldmark": {"renderer": {"unsafe": False}}},
    "menu": {
        "main": [
            {"name": name, "url": f"/{name.lower()}/", "weight": place}
            for place, name in enumerate(SECTIONS)
        ]
    },
}

_BASE = """<!doctype html>
<html lang="de"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ site.Title }}</title>
{{ with .Params.standfirst }}<meta name="description" content="{{ . }}">{{ end }}
<link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="/theme/theme.css">
<link rel="alternate" type="application/rss+xml" href="/index.xml">
<meta property="og:type" content="article"><meta property="og:title" content="{{ .Title }}">
<meta property="og:site_name" content="{{ site.Title }}"><meta property="og:url" content="{{ .Permalink }}">
{{ with .Params.picture }}<meta property="og:image" content="/media/{{ . }}.jpg">{{ end }}
{{ block "data" . }}{{ end }}
</head><body>
<header class="mast"><div class="wrap bar"><a class="brand" href="/">{{ site.Title }}</a>
<p class="tagline">{{ site.Params.tagline }}</p>
<nav aria-label="Ressorts"><ul>{{ $here := . }}{{ range site.Menus.main }}
<li><a href="{{ .URL }}"{{ if eq .Name $here.Params.category }} aria-current="true"{{ end }}>{{ .Name }}</a></li>{{ end }}
</ul></nav></div></header>
<div class="wrap page"><main class="main" id="inhalt">{{ block "main" . }}{{ end }}</main>
{{ partialCached "most.html" . }}</div>
<footer class="foot"><div class="wrap">© 2026 {{ site.Title }}</div></footer>
</body></html>
"""

_CARD = """<li><a href="{{ .RelPermalink }}"><picture>
<source type="image/webp" srcset="/media/{{ .Params.picture }}-640.webp 640w, /media/{{ .Params.picture }}-1024.webp 1024w">
<img src="/media/{{ .Params.picture }}-640.jpg" width="1200" height="800" alt="" loading="lazy"></picture>
<span class="k">{{ .Params.kicker }}</span><span class="t">{{ .Title }}</span></a>
<p class="lede">{{ .Params.standfirst }}</p>
<p class="notes"><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2. January 2006" }}</time>
<span class="credit">Foto: {{ .Params.photographer }} – Agentur Weitblick</span></p></li>
"""

_MOST = """<aside class="most" aria-labelledby="h-most"><h2 id="h-most">Meist gelesen 7 Tage</h2><ol>
{{ range first 5 site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol></aside>
"""

_COMMENT = """<article class="c" id="k{{ .id }}" aria-label="Kommentar {{ .number }}, {{ .name }}">
<p class="c-head"><a class="c-no" href="#k{{ .id }}" aria-label="Kommentar {{ .number }}">{{ .number }}</a>
<span class="c-name">{{ .name }}</span>
<time datetime="{{ .date }}">{{ (time .date).Format "2. January 2006, 15:04 Uhr" }}</time></p>
<div class="c-text">{{ .html | safeHTML }}</div>
<a class="c-reply" href="#antwort" aria-label="Auf Kommentar {{ .number }} von {{ .name }} antworten">Antworten</a></article>
"""

_SINGLE = """{{ define "data" }}<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "description" .Params.standfirst "url" .Permalink "datePublished" .Date "author" .Params.authors "articleSection" .Params.category | jsonify | safeJS }}</script>{{ end }}
{{ define "main" }}<article class="art"><header class="art-head">
<p class="cat"><a href="/{{ .Section }}/">{{ .Params.category }}</a></p>
<h1><span class="kicker">{{ .Params.kicker }}<span class="vh">: </span></span>{{ .Title }}</h1>
<p class="stand">{{ .Params.standfirst }}</p>
<p class="meta"><span>Von {{ range .GetTerms "authors" }}<a href="{{ .RelPermalink }}" rel="author">{{ .Title }}</a>{{ end }}</span>
<time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2. January 2006, 15:04 Uhr" }}</time>
<span>{{ .ReadingTime }} Min. Lesezeit</span></p></header>
<figure><picture>
<source type="image/webp" srcset="/media/{{ .Params.picture }}-640.webp 640w, /media/{{ .Params.picture }}-1024.webp 1024w, /media/{{ .Params.picture }}-1200.webp 1200w">
<img src="/media/{{ .Params.picture }}-1024.jpg" width="1200" height="800" alt="{{ .Params.alt }}" fetchpriority="high"></picture>
<figcaption><span>{{ .Params.caption }}</span><span class="credit">Foto: {{ .Params.photographer }} – Agentur Weitblick</span></figcaption></figure>
<div class="body">{{ .Content }}</div>
<p class="jump"><a href="#kommentare">Kommentare lesen und schreiben</a></p></article>
<section class="sec rel"><h2>Lesen Sie auch</h2><ul class="cards">{{ range .Params.related }}{{ with site.GetPage . }}{{ partialCached "card.html" . .File.UniqueID }}{{ end }}{{ end }}</ul></section>
<section class="sec" id="kommentare"><h2>{{ len .Params.comments }} Kommentare</h2><ol class="c-list">
{{ range .Params.threads }}<li>{{ partial "comment.html" . }}{{ with .replies }}<ol>{{ range . }}<li>{{ partial "comment.html" . }}</li>{{ end }}</ol>{{ end }}</li>{{ end }}</ol></section>
<section class="sec reply" id="antwort"><h2>Kommentar schreiben</h2><form method="post" action="https://kommentare.talblatt.example/">
<p class="field"><label for="f-parent">Antwort auf</label><select id="f-parent" name="parent"><option value="">Neuer Kommentar zum Artikel</option>
{{ range .Params.threads }}<option value="{{ .number }}">Nr. {{ .number }}, {{ .name }}</option>{{ range .replies }}<option value="{{ .number }}">Nr. {{ .number }}, {{ .name }}</option>{{ end }}{{ end }}</select></p>
<p class="field"><label for="f-comment">Kommentar *</label><textarea id="f-comment" name="comment" rows="7" maxlength="3000" required></textarea></p>
<p class="field"><label for="f-author">Name *</label><input type="text" id="f-author" name="author" required></p>
<p class="field"><label for="f-email">E-Mail *</label><input type="email" id="f-email" name="email" required></p>
<button type="submit">Kommentar absenden</button></form></section>{{ end }}
"""

_LIST = """{{ define "main" }}<h1>{{ .Title }}</h1><ul class="cards">
{{ range (.Paginate .RegularPages).Pages }}{{ partialCached "card.html" . .File.UniqueID }}{{ end }}</ul>
{{ template "_internal/pagination.html" . }}{{ end }}
"""

_HOME = """{{ define "main" }}<h1>{{ site.Title }}</h1><ul class="cards">
{{ range first 7 site.RegularPages }}{{ partialCached "card.html" . .File.UniqueID }}{{ end }}</ul>
{{ range site.Sections }}<section class="sec"><h2>{{ .Title }}</h2><ul class="cards">
{{ range first 3 .RegularPages }}{{ partialCached "card.html" . .File.UniqueID }}{{ end }}</ul></section>{{ end }}{{ end }}
"""


def write_hugo_site(folder: Path, count: int) -> None:
    """Write the corpus with templates into a folder; pictures go to its ``static/media``."""
    layouts = {
        "_default/baseof.html": _BASE,
        "_default/single.html": _SINGLE,
        "_default/list.html": _LIST,
        "_default/terms.html": _LIST,
        "index.html": _HOME,
        "partials/card.html": _CARD,
        "partials/most.html": _MOST,
        "partials/comment.html": _COMMENT,
    }
    for name, text in layouts.items():
        _write(folder / "layouts" / name, text)
    _write(folder / "config.json", json.dumps(_CONFIG, ensure_ascii=False))
    for article in corpus(count):
        path = folder / "content" / SECTIONS[article.section].lower() / f"{article.slug}.md"
        _write(path, _content(article))


def _content(article: CorpusArticle) -> str:
    front_matter = {
        "title": article.headline,
        "slug": article.slug,
        "date": article.published_at.isoformat(),
        "category": SECTIONS[article.section],
        "kicker": article.kicker,
        "standfirst": article.standfirst,
        "authors": [AUTHORS[article.author]],
        "picture": str(article.picture),
        "photographer": AUTHORS[article.picture % len(AUTHORS)],
        "alt": f"Bild Nummer {article.picture}",
        "caption": f"Was auf dem Bild Nummer {article.picture} zu sehen ist.",
        "related": [
            f"/{SECTIONS[near % len(SECTIONS)].lower()}/artikel-{near:06}.md"
            for near in (max(article.number - back, 0) for back in (5, 10, 15))
        ],
        "comments": [comment.name for comment in article.comments],
        "threads": _threads(article),
    }
    return f"{json.dumps(front_matter, ensure_ascii=False)}\n\n{article.markdown}"


def _threads(article: CorpusArticle) -> list[dict[str, object]]:
    threads: list[dict[str, object]] = []
    tops: dict[int, int] = {}
    replies: dict[int, list[dict[str, object]]] = {}
    for place, comment in enumerate(article.comments):
        top = place if comment.answers is None else tops[comment.answers]
        tops[place] = top
        number = f"{len(threads) + 1}"
        if top != place:
            number = f"{list(replies).index(top) + 1}.{len(replies[top]) + 1}"
        view: dict[str, object] = {
            "id": number.replace(".", "-"),
            "number": number,
            "name": comment.name,
            "date": article.published_at.isoformat(),
            "html": "".join(f"<p>{part}</p>" for part in comment.text.split("\n\n")),
        }
        if top == place:
            view["replies"] = replies[place] = []
            threads.append(view)
        else:
            replies[top].append(view)
    return threads


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
