"""Saved HTML pages: what they declare, what their markup shows, and their comments."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor_app.domain.body_references import find_references
from editor_app.domain.comment import CommentKind, CommentState
from editor_app.domain.comment_tree import assign_numbers
from tests.unit.importers.imported import Imported, import_path, import_text

PAGES = Path(__file__).parent / "pages"

NAMES = ["Marlies H.", "T. Oeztuerk", "admin", "Nachtschwärmer", "Renate K.", "Nachtschwärmer"]


@pytest.fixture(scope="module")
def classic(shared_data: Path) -> Imported:
    return import_path(shared_data / "page" / "wordpress-classic-theme.html")


@pytest.fixture(scope="module")
def block_theme() -> Imported:
    return import_path(PAGES / "block_theme.html")


def test_the_real_page_gives_its_head(classic: Imported) -> None:
    article = classic.article
    assert classic.category == "Stadt"
    assert article.kicker == "Nahverkehr nach Mitternacht"
    assert article.headline == "Die Linie 7 kommt zurück"
    assert article.subheadline == "Rat, Wirte und Klinikum „endlich einig“"
    assert article.tags == ("Nachtbus", "Stadtrat")
    assert article.slug == "nachtbus-linie-7"
    assert classic.authors == ["admin"]
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-11-23T23:28:39+00:00"
    assert article.origin == "wxr:https://talblatt.example:post:1833"


def test_the_real_page_gives_one_picture_with_the_file_beside_it(
    classic: Imported, shared_data: Path
) -> None:
    (picture,) = classic.pictures
    beside = shared_data / "page" / "wordpress-classic-theme_files" / "nachtbus.jpg"
    assert picture.data == beside.read_bytes()
    lead = classic.lead
    assert (lead.photographer, lead.agency) == ("weitblick22", "Nordbild.example")
    assert lead.caption == "Probefahrt auf dem Altstadtring."
    assert lead.alt == "Gelber Linienbus nachts an einer Haltestelle"
    assert lead.file_name == "nachtbus.jpg"


def test_the_real_page_gives_its_text_as_markdown(classic: Imported) -> None:
    body = classic.article.body
    assert body.startswith("Der Stadtrat hat am Dienstagabend")
    assert "**zwölf Monate**" in body
    assert "## Was die Linie 7 kostet und wer sie bezahlt" in body
    assert "[Klinikum](https://klinikum.example/schicht)" in body
    assert "> Wir messen, ob er gebraucht wird." in body
    assert body.endswith("- Einzelfahrt: 2,40 Euro\n- Erste Fahrt: 0:30 Uhr")


def test_the_real_page_gives_its_comments_with_names_dates_and_threads(classic: Imported) -> None:
    assert [comment.author_name for comment in classic.comments] == NAMES
    numbered = assign_numbers(classic.comments)
    assert [comment.number for comment in numbered] == ["1", "2", "2.1", "3", "3.1", "3.2"]
    first, second, reply, third, below, deepest = classic.comments
    assert first.created_at is not None
    assert first.created_at.isoformat() == "2026-11-20T09:01:00+00:00"
    assert (reply.parent_id, below.parent_id, deepest.parent_id) == (second.id, third.id, below.id)
    assert reply.person_id in classic.article.author_ids
    assert (
        second.text == "Fährt der Bus auch an Feiertagen?\n\nIm alten Fahrplan stand dazu nichts."
    )
    assert 'href="https://rat.talblatt.example/vorlage/2024-118"' in third.html
    assert deepest.text == "Abwarten & Tee trinken <3"
    assert "comments-missing" not in classic.losses


def test_block_theme_comments_are_read_too(block_theme: Imported) -> None:
    first, reply, deeper, ping = block_theme.comments
    assert [c.author_name for c in block_theme.comments] == [
        "Kurt B.",
        "Lena Brandt",
        "Kurt B.",
        "Anderswo",
    ]
    assert first.author_url == "https://kurt.example/"
    assert first.text == "Schade um den Betrieb.\n\nMein Vater hat dort gelernt."
    assert first.created_at is not None
    assert first.created_at.isoformat() == "2026-11-23T15:00:00+00:00"
    assert (reply.parent_id, deeper.parent_id) == (first.id, reply.id)
    assert reply.person_id in block_theme.article.author_ids
    assert 'href="https://holz.example/x?a=1&amp;b=2"' in reply.html
    assert deeper.html == "<p>Gern geschehen </p>"
    assert ping.kind is CommentKind.PINGBACK
    assert "comments-missing" not in block_theme.losses


def test_block_theme_pages_give_section_author_tags_and_pictures(block_theme: Imported) -> None:
    article = block_theme.article
    assert block_theme.category == "Wirtschaft"
    assert block_theme.authors == ["Lena Brandt"]
    assert article.tags == ("Holz",)
    assert article.origin == "wxr:https://talblatt.example/blatt:post:77"
    (inline,) = find_references(article.body).image_ids
    image = block_theme.images[inline]
    assert (image.photographer, image.agency) == ("Peter Amsler", "Keystone")
    assert image.caption == "Das Rad von 1904."
    assert image.origin == "wxr:https://talblatt.example/blatt:attachment:81"
    assert "[unser Dossier](https://talblatt.example/blatt/2026/11/holz/)" in article.body
    assert "```python" in article.body
    for furniture in ("Teilen", "Ähnliche", "Antworten", "Impressum"):
        assert furniture not in article.body


def test_json_ld_goes_before_what_the_markup_shows() -> None:
    found = import_path(PAGES / "json_ld.html")
    article = found.article
    assert (article.kicker, article.headline) == (
        "Library hours",
        "The reading room stays open until ten",
    )
    assert article.subheadline == "Students asked for it"
    assert found.authors == ["Sam Carter", "Ada Muster"]
    assert (found.category, article.tags) == ("Community", ("library", "council"))
    assert article.language == "en"
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-11-23T14:32:00+00:00"
    assert article.updated_at is not None
    assert article.search_description == "The library keeps its reading room open."
    assert (found.lead.photographer, found.lead.agency) == ("Jane Doe", "Harbour Press")
    assert found.lead.caption == "The reading room"
    assert article.slug == "reading-room"


def test_boxes_inside_the_text_are_left_out() -> None:
    body = import_path(PAGES / "json_ld.html").article.body
    for furniture in ("newsletter", "Read also", "Ten libraries", "Share", "Photo:"):
        assert furniture not in body
    assert "| Monday | 10 pm |" in body


def test_flat_comments_are_threaded_by_their_depth() -> None:
    first, second = import_path(PAGES / "json_ld.html").comments
    assert second.parent_id == first.id
    assert first.author_name == "Paula N."
    assert first.created_at is not None


def test_open_graph_and_classes_do_where_nothing_else_is_declared() -> None:
    found = import_path(PAGES / "kiosk.html")
    article = found.article
    assert (article.kicker, article.headline) == ("Wasser in der Stadt", "Der Brunnen läuft wieder")
    assert article.standfirst == "Nach zwei Jahren Trockenheit sprudelt es am Markt."
    assert (found.category, found.authors) == ("Stadt", ["Tim Wieland"])
    assert article.tags == ("Brunnen", "Wasser")
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-11-20T05:00:00+00:00"
    assert (found.lead.caption, found.lead.photographer) == ("Kinder am Brunnen", "Ada Muster")
    assert article.body.endswith("aus dem Jahr 1974.")


def test_a_page_by_its_address_is_the_same_wherever_it_was_saved(tmp_path: Path) -> None:
    copy = tmp_path / "anders.htm"
    copy.write_bytes((PAGES / "kiosk.html").read_bytes())
    assert import_path(copy).article.id == import_path(PAGES / "kiosk.html").article.id


def page(body: str, head: str = "") -> str:
    return (
        f"<!doctype html><html><head><title>Seite</title>{head}</head><body><article><h1>Ein Titel"
        f" mit Worten</h1>{body}</article></body></html>"
    )


TEXT = "<p>Am Freitag um zehn Uhr hat die Stadt das Wasser angestellt, sagt der Bauhof.</p>"


@pytest.mark.parametrize(
    "address",
    [
        "../geheim.jpg",
        "seite_files/../../geheim.jpg",
        "/etc/hostname.jpg",
        "file:///etc/hostname.jpg",
        "seite_files/verweis.jpg",
        "..%2Fgeheim.jpg",
        "seite_files\\..\\..\\geheim.jpg",
        "seite_files/%00.jpg",
    ],
)
def test_a_picture_outside_the_folder_is_never_read(tmp_path: Path, address: str) -> None:
    secret = tmp_path / "geheim.jpg"
    secret.write_bytes(b"geheim")
    folder = tmp_path / "seiten"
    (folder / "seite_files").mkdir(parents=True)
    (folder / "seite_files" / "verweis.jpg").symlink_to(secret)
    found = import_text(folder, page(f'<img src="{address}" alt="x">{TEXT}'), "seite.html")
    assert all(picture.data is None for picture in found.pictures)


def test_scripts_and_handlers_in_text_and_comments_are_gone(tmp_path: Path) -> None:
    html = page(
        f'{TEXT}<p onclick="x()">Zweiter <a href="javascript:x()">Absatz</a> des Texts.</p>'
        "<script>x()</script><iframe src='javascript:x()'></iframe>"
    ).replace(
        "</body>",
        '<ol class="comment-list"><li class="comment" id="comment-1"><b class="fn">X</b>'
        '<div class="comment-content"><p onmouseover="x()">Hallo<img src=x onerror=x()>'
        '<a href="javascript:x()">da</a></p></div></li></ol></body>',
    )
    found = import_text(tmp_path, html, "seite.html")
    for text in (found.article.body, found.comments[0].html):
        assert "javascript" not in text
        assert "onclick" not in text
        assert "onerror" not in text
        assert "<script" not in text
    assert found.comments[0].text == "Halloda"


def test_broken_json_ld_is_passed_over(tmp_path: Path) -> None:
    deep = "[" * 50_000
    head = "".join(
        f'<script type="application/ld+json">{data}</script>'
        for data in (
            deep,
            "{",
            json.dumps({"@type": "NewsArticle", "headline": {"a": [1]}}),
            "[null]",
        )
    )
    assert import_text(tmp_path, page(TEXT, head), "seite.html").article.headline == (
        "Ein Titel mit Worten"
    )


def test_comments_waiting_for_approval_are_pending(tmp_path: Path) -> None:
    html = page(TEXT).replace(
        "</body>",
        '<ol class="commentlist"><li class="comment depth-1" id="comment-3"><cite class="fn">Ada'
        '</cite> <span class="says">sagt:</span><em class="comment-awaiting-moderation">Wird '
        'geprüft.</em><div class="comment-meta commentmetadata">23. November 2026 um 9:01 Uhr'
        "</div><p>Mein Kommentar.</p></li></ol></body>",
    )
    (comment,) = import_text(tmp_path, html, "seite.html").comments
    assert comment.state is CommentState.PENDING
    assert (comment.author_name, comment.text) == ("Ada", "Mein Kommentar.")
    assert comment.created_at is not None


def test_a_page_in_another_encoding_says_so_itself(tmp_path: Path) -> None:
    html = page(TEXT.replace("Wasser", "Wässer"), '<meta charset="windows-1252">')
    path = tmp_path / "seite.html"
    path.write_bytes(html.encode("cp1252"))
    assert "Wässer" in import_path(path).article.body


@pytest.mark.parametrize(
    ("heading", "kicker", "headline"),
    [
        ('<span class="kicker">Verkehr</span> Die Linie kommt', "Verkehr", "Die Linie kommt"),
        ("<span>Nahverkehr in Not</span> Die Linie 7 kommt doch", "Nahverkehr in Not", None),
        ("Nahverkehr in Not<br>Die Linie 7 kommt doch zurück", "Nahverkehr in Not", None),
        ("Nahverkehr in Not: Die Linie 7 kommt doch zurück", "Nahverkehr in Not", None),
        ("<em>Der Spiegel</em> berichtet über die Linie 7", "", None),
        ("<span>Die</span> <span>Linie</span> <span>7</span> kommt", "", None),
        ("Die Linie 7 kommt zurück", "", None),
    ],
)
def test_a_kicker_may_be_part_of_the_heading(
    tmp_path: Path, heading: str, kicker: str, headline: str | None
) -> None:
    html = page(TEXT).replace("Ein Titel mit Worten", heading)
    article = import_text(tmp_path, html, "seite.html").article
    assert article.kicker == kicker
    if headline:
        assert article.headline == headline
    assert article.headline.endswith(("kommt", "doch", "zurück", "Linie 7"))


def test_a_standfirst_inside_the_text_is_not_there_twice(tmp_path: Path) -> None:
    html = page(f'<div class="entry-content"><p class="lead">Es sprudelt wieder.</p>{TEXT}</div>')
    article = import_text(tmp_path, html, "seite.html").article
    assert article.standfirst == "Es sprudelt wieder."
    assert "sprudelt" not in article.body


def test_our_own_pages_can_be_read_back(tmp_path: Path) -> None:
    html = (
        '<html lang="de"><body><main><article class="art"><header class="art-head">'
        '<p class="cat"><a href="../stadt/">Stadt</a></p>'
        '<h1><span class="kicker">Verkehr<span class="vh">: </span></span>Die Linie kommt</h1>'
        '<p class="sub">Auf Probe</p><p class="meta"><span>Von <a href="x" rel="author">Ada</a>'
        '</span><time datetime="2026-11-23T15:00:00+01:00">heute</time></p></header>'
        '<figure><picture><img src="a.jpg" alt="Bus"></picture><figcaption><span>Am Ring</span>'
        '<span class="credit">Foto: Max Oppel – Sportpix · Lizenz: frei</span></figcaption>'
        f'</figure><div class="body">{TEXT}</div></article><section id="kommentare">'
        '<h2>2 Kommentare</h2><ol class="c-list"><li><article class="c" id="k1"><p class="c-head">'
        '<a class="c-no" href="#k1">1</a> <span class="c-name">Kurt</span></p>'
        '<div class="c-text"><p>Gut.</p></div></article><ol><li><article class="c author"'
        ' id="k1-1"><p class="c-head"><span class="c-name">Ada</span> <span class="c-badge">Autorin'
        '</span></p><div class="c-text"><p>Danke.</p></div></article></li></ol></li></ol></section>'
        "</main></body></html>"
    )
    found = import_text(tmp_path, html, "seite.html")
    article = found.article
    assert (found.category, article.kicker, article.headline) == (
        "Stadt",
        "Verkehr",
        "Die Linie kommt",
    )
    assert (article.subheadline, found.authors) == ("Auf Probe", ["Ada"])
    assert (found.lead.caption, found.lead.photographer, found.lead.agency) == (
        "Am Ring",
        "Max Oppel",
        "Sportpix",
    )
    assert found.numbers == ["1", "1.1"]
    assert found.comments[1].person_id in article.author_ids
    assert [comment.text for comment in found.comments] == ["Gut.", "Danke."]


def test_a_magazine_theme_is_read_like_the_others() -> None:
    found = import_path(PAGES / "magazine_theme.html")
    article = found.article
    assert (found.category, article.headline) == ("Stadt", "Die Linie 7 kommt zurück")
    assert article.subheadline == "Rat, Wirte und Klinikum „endlich einig“"
    assert found.authors == ["Lena Brandt"]
    assert article.tags == ("Nachtbus",)
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-11-23T14:32:00+00:00"
    assert article.updated_at is None
    assert (found.lead.photographer, found.lead.agency) == ("weitblick22", "Nordbild.example")
    assert found.lead.caption == "Nachtbus Linie 7"
    assert found.lead.source_url.endswith("/bus.jpg")
    assert article.body == (
        "Der Stadtrat hat am Dienstagabend beschlossen, die Nachtbuslinie 7 wieder einzuführen."
        "\n\n## Elf Menschen je Fahrt\n\n"
        "Entscheidend wird die Auslastung sein. Gezählt wird elektronisch an den Türen."
    )
    assert [c.author_name for c in found.comments] == ["Marlies H.", "Kurt B.", "Renate K."]
    assert [c.author_url for c in found.comments] == ["", "https://kurt.example/", ""]
    assert found.comments[1].parent_id == found.comments[0].id
    assert found.comments[1].text == "Ja.\n\nWirklich."
    assert found.comments[0].created_at is not None
    assert found.comments[0].created_at.isoformat() == "2026-11-23T15:01:00+00:00"
    assert "comments-missing" not in found.losses
