"""Markdown files of Hugo, Jekyll, Pelican and Eleventy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.domain.article import ArticleKind, ArticleStatus
from editor_app.domain.body_references import find_references
from editor_app.domain.errors import CancelledError
from editor_app.importers.contract import ImportContext
from editor_app.importers.errors import ImportFileError
from tests.unit.importers.imported import Imported, import_path, import_text

Site = Callable[..., Path]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    def make(**files: str | bytes) -> Path:
        root = tmp_path / "seite"
        for name, content in files.items():
            path = root / name.replace("__", "/").replace("·", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content if isinstance(content, bytes) else content.encode()
            path.write_bytes(data)
        return root

    return make


HUGO = """+++
title = "Die Linie 7 kommt zurück"
kicker = "Nahverkehr"
subtitle = "Rat und Wirte sind einig"
summary = "Der Nachtbus fährt wieder."
description = "Für Suchmaschinen."
date = 2026-11-23T15:32:00+01:00
lastmod = 2026-11-24
draft = false
slug = "linie-7"
authors = ["Lena Brandt", "Ada Muster"]
categories = ["Stadt", "Verkehr"]
tags = ["Nachtbus"]
[image]
src = "/img/bus.jpg"
alt = "Ein Bus"
caption = "Der Bus am Ring"
photographer = "weitblick22"
agency = "Nordbild.example"
+++
Erster Absatz mit ![Skizze](skizze.png "Eine Skizze. Foto: Ada Muster / Talpress") darin.

{{< figure src="/img/ring.jpg" alt="Ring" caption="Der Ring" attr="Max Oppel - Sportpix" >}}

Siehe [den anderen](/posts/zweiter/), [die Datei](../zweiter.md) und {{< youtube dQw4w9WgXcQ >}}.

{{< highlight go >}}
![kein](bild.png)
{{< /highlight >}}

<div class="kasten">HTML bleibt.</div>

{{< unbekannt x="1" >}}
"""


@pytest.fixture
def hugo(site: Site) -> Imported:
    root = site(
        **{
            "hugo·toml": "",
            "content__posts__linie-7__index·md": HUGO,
            "content__posts__linie-7__skizze·png": b"skizze",
            "content__posts__zweiter·md": "---\ntitle: Zweiter\ndraft: true\n---\nText.\n",
            "content__posts___index·md": "---\ntitle: Alle\n---\n",
            "static__img__bus·jpg": b"bus",
            "static__img__ring·jpg": b"ring",
            "public__kopie·md": "Kopie",
        }
    )
    return import_path(root)


def test_hugo_front_matter_becomes_the_articles_fields(hugo: Imported) -> None:
    article, second = hugo.articles
    assert (article.kicker, article.headline) == ("Nahverkehr", "Die Linie 7 kommt zurück")
    assert article.subheadline == "Rat und Wirte sind einig"
    assert article.standfirst == "Der Nachtbus fährt wieder."
    assert article.search_description == "Für Suchmaschinen."
    assert article.slug == "linie-7"
    assert [hugo.people[id_].name for id_ in article.author_ids] == ["Lena Brandt", "Ada Muster"]
    assert article.category_id is not None
    assert hugo.categories[article.category_id].name == "Stadt"
    assert article.tags == ("Nachtbus", "Verkehr")
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-11-23T14:32:00+00:00"
    assert article.updated_at is not None
    assert article.status is ArticleStatus.PUBLISHED
    assert second.status is ArticleStatus.DRAFT


def test_hugo_pictures_come_with_files_and_credits(hugo: Imported) -> None:
    pictures = {picture.image.file_name: picture for picture in hugo.pictures}
    assert {name: picture.data for name, picture in pictures.items()} == {
        "bus.jpg": b"bus",
        "skizze.png": b"skizze",
        "ring.jpg": b"ring",
    }
    lead = pictures["bus.jpg"].image
    assert hugo.articles[0].lead is not None
    assert hugo.articles[0].lead.image_id == lead.id
    assert (lead.alt, lead.caption) == ("Ein Bus", "Der Bus am Ring")
    assert (lead.photographer, lead.agency) == ("weitblick22", "Nordbild.example")
    sketch = pictures["skizze.png"].image
    assert (sketch.caption, sketch.photographer, sketch.agency) == (
        "Eine Skizze.",
        "Ada Muster",
        "Talpress",
    )
    assert pictures["ring.jpg"].image.agency == "Sportpix"


def test_hugo_bodies_keep_what_they_say(hugo: Imported) -> None:
    article, second = hugo.articles
    ids = find_references(article.body)
    assert len(ids.image_ids) == 2
    assert ids.article_ids == (second.id,)
    assert article.body.count(f"(article:{second.id})") == 2
    assert "<https://www.youtube.com/watch?v=dQw4w9WgXcQ>" in article.body
    assert "```go\n![kein](bild.png)\n```" in article.body
    assert '<div class="kasten">HTML bleibt.</div>' in article.body
    assert "unbekannt" in str(hugo.losses["markup-changed"].message)
    assert "entries-left-out" in hugo.losses


def test_jekyll_posts_have_their_date_in_the_name(site: Site) -> None:
    root = site(
        **{
            "_config·yml": "title: X",
            "_posts__2026-11-23-der-bus·md": (
                "---\nlayout: post\ntitle: Der Bus\ncategories: [Stadt]\nauthor: Lena Brandt\n"
                "image:\n  path: /assets/bus.jpg\n  caption: 'Am Ring. Foto: Ada Muster'\n---\n"
                "![A]({{ site.baseurl }}/assets/bus.jpg)\n\n"
                "Mehr [hier]({% post_url 2026-11-24-der-zug %}).\n\n"
                "{% highlight ruby %}\nputs 1\n{% endhighlight %}\n"
            ),
            "_posts__2026-11-24-der-zug·md": "---\ntitle: Der Zug\npublished: false\n---\nText.\n",
            "_drafts__idee·md": "---\ntitle: Idee\n---\nText.\n",
            "impressum·md": (
                "---\nlayout: page\ntitle: Impressum\npermalink: /imprint/\n---\nWir.\n"
            ),
            "README·md": "# Liesmich\n",
            "assets__bus·jpg": b"bus",
        }
    )
    found = import_path(root)
    by_slug = {article.slug: article for article in found.articles}
    assert set(by_slug) == {"der-bus", "der-zug", "idee", "imprint"}
    bus = by_slug["der-bus"]
    assert bus.published_at is not None
    assert bus.published_at.isoformat() == "2026-11-22T23:00:00+00:00"
    assert by_slug["der-zug"].status is ArticleStatus.DRAFT
    assert by_slug["idee"].status is ArticleStatus.DRAFT
    assert by_slug["imprint"].kind is ArticleKind.PAGE
    (picture,) = found.pictures
    assert picture.data == b"bus"
    assert (picture.image.caption, picture.image.photographer) == ("Am Ring.", "Ada Muster")
    assert f"[hier](article:{by_slug['der-zug'].id})" in bus.body
    assert "```ruby\nputs 1\n```" in bus.body


def test_pelican_headers_need_no_fence(site: Site) -> None:
    root = site(
        pelicanconf·py="",
        content__bus·md=(
            "Title: Der Bus\nDate: 2026-11-23 15:32\nCategory: Stadt\nTags: Nacht, Bus\n"
            "Author: Lena Brandt\nStatus: hidden\nSummary: Eine lange\n    Zusammenfassung.\n\n"
            "Text mit ![Bus]({static}/images/bus.jpg) und [Link]({filename}zug.md).\n"
        ),
        content__zug·md="Title: Der Zug\n\nText.\n",
        content__pages__kontakt·md="Title: Kontakt\n\nText.\n",
        content__images__bus·jpg=b"bus",
    )
    found = import_path(root)
    bus, page, train = found.articles
    assert (bus.headline, bus.tags) == ("Der Bus", ("Nacht", "Bus"))
    assert bus.standfirst == "Eine lange Zusammenfassung."
    assert bus.status is ArticleStatus.PRIVATE
    assert bus.created_at is not None
    assert bus.created_at.isoformat() == "2026-11-23T14:32:00+00:00"
    assert page.kind is ArticleKind.PAGE
    assert found.pictures[0].data == b"bus"
    assert f"[Link](article:{train.id})" in bus.body


def test_eleventys_collections_are_no_tags(tmp_path: Path) -> None:
    text = "---\ntitle: Der Bus\ntags: [posts, nacht]\nlayout: post.njk\n---\nText.\n"
    article = import_text(tmp_path, text, "bus.md").article
    assert article.tags == ("nacht",)
    assert article.kind is ArticleKind.ARTICLE


def test_a_file_alone_takes_pictures_from_its_own_folder(tmp_path: Path) -> None:
    (tmp_path / "bus.jpg").write_bytes(b"bus")
    found = import_text(
        tmp_path,
        "# Der Bus\n\n![Bus](bus.jpg 'Am Ring')\n\n![fehlt](weg.jpg)\n\n![fern](https://a.example/b.jpg)\n"
        '\n[![klein](bus.jpg)](https://ziel.example/)\n\n![Ruf][r] <img src="bus.jpg" alt="H">\n\n'
        "[r]: bus.jpg\n",
        "bus.md",
    )
    assert found.article.headline == "Der Bus"
    assert "# Der Bus" not in found.article.body
    assert [picture.data for picture in found.pictures] == [b"bus", None, None]
    assert len(find_references(found.article.body).image_ids) == 3
    assert found.article.body.count(f"image:{found.pictures[0].image.id}") == 4
    assert found.pictures[2].image.source_url == "https://a.example/b.jpg"
    sentences = found.sentences("markup-changed")
    assert any("weg.jpg" in sentence for sentence in sentences)
    assert any("ziel.example" in sentence for sentence in sentences)


def test_code_is_never_rewritten(tmp_path: Path) -> None:
    body = (
        "Ein `![a](b.png)` im Text.\n\n~~~~\n![c](d.png)\n~~~\n[e](f.md)\n~~~~\n\nUnd ``x ` y``.\n"
    )
    found = import_text(tmp_path, f"---\ntitle: T\n---\n{body}", "code.md")
    assert found.article.body == body.strip("\n")
    assert found.pictures == ()


def test_headings_of_the_first_rank_step_down_together(tmp_path: Path) -> None:
    found = import_text(tmp_path, "---\ntitle: T\n---\n# T\n\n# Eins\n\n## Zwei\n", "x.md")
    assert found.article.body == "## Eins\n\n### Zwei"


def test_the_file_name_gives_a_language(tmp_path: Path) -> None:
    found = import_text(tmp_path, "---\ntitle: The Bus\n---\nText.\n", "bus.en.md")
    assert (found.article.language, found.article.slug) == ("en", "bus")


def test_reading_a_folder_twice_gives_the_same(site: Site) -> None:
    root = site(hugo·toml="", content__a·md="# A\n\nText.", content__b·md="# B\n\nText.")
    assert import_path(root).items == import_path(root).items


@pytest.mark.parametrize(
    "address",
    [
        "../geheim.jpg",
        "/../geheim.jpg",
        "/etc/hostname.jpg",
        "file:///etc/hostname.jpg",
        "verweis.jpg",
        "..%2Fgeheim.jpg",
        "~/geheim.jpg",
    ],
)
def test_a_picture_outside_the_folder_is_never_read(tmp_path: Path, address: str) -> None:
    secret = tmp_path / "geheim.jpg"
    secret.write_bytes(b"geheim")
    folder = tmp_path / "texte"
    folder.mkdir()
    (folder / "verweis.jpg").symlink_to(secret)
    text = f"---\ntitle: T\nimage: {address}\n---\n![x]({address})\n"
    found = import_text(folder, text, "x.md")
    assert all(picture.data is None for picture in found.pictures)


def test_links_to_other_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "anderswo").mkdir()
    (tmp_path / "anderswo" / "fremd.md").write_text("# Fremd", "utf-8")
    folder = tmp_path / "texte"
    folder.mkdir()
    (folder / "eigen.md").write_text("# Eigen\n\nText.", "utf-8")
    (folder / "verweis").symlink_to(tmp_path / "anderswo")
    (folder / "datei.md").symlink_to(tmp_path / "anderswo" / "fremd.md")
    assert [article.headline for article in import_path(folder).articles] == ["Eigen"]


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)
)


@pytest.mark.parametrize(
    "matter",
    [
        "---\ntitle: [unclosed\n---\nText.\n",
        f"---\n{BOMB}---\nText.\n",
        "---\n- eine\n- liste\n---\nText.\n",
        "---\n" + "[" * 5000 + "\n---\nText.\n",
        "---\nx: !!python/object/apply:os.system ['true']\n---\nText.\n",
        "+++\ntitle = \n+++\nText.\n",
        "---\ntitle: Offen\nText ohne Ende.\n",
        "---\nx: " + "y" * 300_000 + "\n---\nText.\n",
    ],
)
def test_broken_or_hostile_front_matter_is_one_sentence(tmp_path: Path, matter: str) -> None:
    with pytest.raises(ImportFileError) as caught:
        import_text(tmp_path, matter, "x.md")
    assert str(caught.value).count(".") >= 1
    assert "x.md" in str(caught.value)


def test_a_folder_without_markdown_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError):
        import_path(tmp_path)
    with pytest.raises(ImportFileError):
        import_path(tmp_path, "markdown")


def test_an_import_that_is_no_longer_wanted_stops(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A", "utf-8")
    with pytest.raises(CancelledError):
        import_path(tmp_path, context=ImportContext(cancelled=lambda: True))
