"""The credit proof finds each picture whose credit nobody can see, and no other."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pytest

from editor_app.site.credit_proof import CreditProof, CreditUnseenError
from editor_app.site.renderer import SiteRenderer
from tests.unit.site.editions import edition_of, picture, public
from tests.unit.site.newspaper import BUS, MARKT, NIGHT_BUS_ID, newspaper

CREDIT = "Foto: Jule Sander – Agentur Weitblick"
PAGE = "stadt/nachtbus.html"
CREDITS = "bildnachweise.html"
LINK = f'<footer><a href="../{CREDITS}">Bildnachweise</a></footer>'
JPG, WEBP, OTHER = "media/bus-640.jpg", "media/bus-640.webp", "media/markt-640.jpg"
IMG = f'<img src="../{JPG}" alt="">'
IMAGES = {JPG: BUS, WEBP: BUS, OTHER: MARKT}
PROOF = CreditProof(IMAGES, CREDITS)


def _page(body: str, head: str = "") -> str:
    title = "<title>Der Bus</title>"
    return f"<!DOCTYPE html><html><head>{title}{head}</head><body><main>{body}</main></body></html>"


def _unseen(body: str, head: str = "") -> list[str]:
    return [each.file for each in PROOF.unseen_on(PAGE, _page(body, head))]


@pytest.mark.parametrize(
    "beside",
    [
        f"<figcaption>{CREDIT}</figcaption>",
        f'<figcaption><span>Der Bus.</span> <span class="credit">{CREDIT} · KI</span></figcaption>',
        f"<figcaption><div><p>Wir danken: {CREDIT}.</p></div></figcaption>",
        "<figcaption>Foto:  Jule Sander\n–&nbsp;Agentur Weitblick</figcaption>",
        "<p>Foto: Jule Sander &ndash; Agentur Weitblick</p>",
        f'<p class="vhs skipper" data-style="x" aria-hidden="false">{CREDIT}</p>',
        f"<details open><p>{CREDIT}</p></details>",
        f"<details><summary>{CREDIT}</summary>mehr</details>",
        f"<p><b>Der Bus.</b> {CREDIT}</p>",
    ],
)
def test_text_beside_the_picture_is_a_credit(beside: str) -> None:
    assert _unseen(f"<figure>{IMG}{beside}</figure>") == []


@pytest.mark.parametrize(
    "beside",
    [
        "",
        "<figcaption>Foto: Jule Sander</figcaption>",
        f"<!-- {CREDIT} -->",
        f'<p title="{CREDIT}" data-credit="{CREDIT}">Der Bus</p>',
        f'<img src="../{JPG}" alt="{CREDIT}">',
        f"<p hidden>{CREDIT}</p>",
        f'<p hidden="until-found">{CREDIT}</p>',
        f'<div hidden><p><span class="credit">{CREDIT}</span></p></div>',
        f'<p aria-hidden="true">{CREDIT}</p>',
        f"<p popover>{CREDIT}</p>",
        f'<p class="credit vh">{CREDIT}</p>',
        f'<p style="display:none">{CREDIT}</p>',
        f'<p style="VISIBILITY: hidden">{CREDIT}</p>',
        f'<p style="font-size:0">{CREDIT}</p>',
        f'<p style="color:#fff">{CREDIT}</p>',
        f"<details><p>{CREDIT}</p></details>",
        f"<details>{CREDIT}</details>",
        f"<details><summary>Mehr</summary><p>{CREDIT}</p></details>",
        f"<details><summary>Mehr</summary><summary>{CREDIT}</summary></details>",
        f"<template>{CREDIT}</template>",
        f"<noscript>{CREDIT}</noscript>",
        f"<script>{CREDIT}</script>",
        f"<style>{CREDIT}</style>",
        f"<textarea>{CREDIT}</textarea>",
        f"<dialog>{CREDIT}</dialog>",
        f"<object>{CREDIT}</object>",
        f"<svg><title>{CREDIT}</title></svg>",
        f"<p>{CREDIT}er</p>",
        f"<p>Luft{CREDIT}</p>",
    ],
)
def test_what_nobody_sees_is_no_credit(beside: str) -> None:
    assert set(_unseen(f"<figure>{IMG}{beside}</figure>")) == {JPG.rpartition("/")[2]}


@pytest.mark.parametrize(
    "body",
    [
        f'<div class="vh"><figure>{IMG}<p>{CREDIT}</p></figure></div>',
        f'<div aria-hidden="true"><figure>{IMG}<p>{CREDIT}</p></figure></div>',
        f'<figure style="font-size:0">{IMG}<p>{CREDIT}</p></figure>',
    ],
)
def test_what_hides_the_text_of_a_whole_part_hides_its_credits(body: str) -> None:
    assert _unseen(body) != []


@pytest.mark.parametrize(
    ("body", "is_seen"),
    [
        (f"<details><figure>{IMG}<p>{CREDIT}</p></figure></details>", True),
        (f"<details><summary>x</summary>{IMG}<p>{CREDIT}</p></details>", True),
        (f"<details><summary>{IMG}</summary><p>{CREDIT}</p></details>", False),
        (f"<figure>{IMG}<details><p>{CREDIT}</p></details></figure>", False),
    ],
)
def test_a_credit_may_be_folded_away_only_with_its_picture(body: str, *, is_seen: bool) -> None:
    assert (_unseen(f"<div>{body}</div>") == []) is is_seen


@pytest.mark.parametrize(
    ("body", "is_beside"),
    [
        (f"<ul><li><a href='x'>{IMG}</a><p>{CREDIT}</p></li></ul>", True),
        (f"<article>{IMG}<h2>Der Bus</h2><p>{CREDIT}</p></article>", True),
        (f"<section><div>{IMG}<p>{CREDIT}</p></div></section>", True),
        (f"<article><h1>Der Bus</h1>{IMG}<p>{CREDIT}</p></article>", False),
        (f"<figure>{IMG}</figure><p>{CREDIT}</p>", False),
        (f"<ul><li>{IMG}</li><li>{CREDIT}</li></ul>", False),
        (f"<section><div>{IMG}</div><p>{CREDIT}</p></section>", False),
        (f"{IMG}<p>{CREDIT}</p>", False),
        (f"<figure>{IMG}{IMG}<p>{CREDIT}</p></figure>", False),
        (f"<figure><div>{IMG}<p>{CREDIT}</p></div><div>{IMG}<p>{CREDIT}</p></div></figure>", True),
        (f"<figure><figure>{IMG}<p>{CREDIT}</p></figure><p>Zwei</p></figure>", True),
    ],
)
def test_a_credit_stands_beside_one_picture(body: str, *, is_beside: bool) -> None:
    assert (_unseen(body) == []) is is_beside


@pytest.mark.parametrize(
    "picture_html",
    [
        f'<picture><source srcset="../{WEBP} 640w"><img src="../{JPG}"></picture>',
        f'<img srcset="../{JPG} 1x, ../{WEBP}" alt="">',
        f'<video poster="../{JPG}"></video>',
        f'<input type=image SRC = "../{JPG}">',
        f'<object data="../{JPG}"></object>',
        f'<embed src="../{JPG}">',
        f'<iframe src="../{JPG}"></iframe>',
        f'<svg><image xlink:href="../{JPG}"/></svg>',
        f'<svg><image href="../{JPG}"/></svg>',
        f'<div style="background-image: url(&quot;../{JPG}&quot;)"></div>',
        f"<div style=\"background:url('../{JPG}?v=1#x')\"></div>",
        f'<table background="../{JPG}"><tr><td>x</table>',
        f'<IMG SRC="https://talblatt.example/zeitung/{JPG}">',
    ],
)
def test_pictures_are_found_whatever_way_they_come(picture_html: str) -> None:
    box = f"<ul><li><div>{picture_html}</div>%s</li></ul>"

    assert _unseen(box % "") != []
    assert _unseen(box % f"<p>{CREDIT}</p>") == []


def test_a_style_sheet_on_the_page_may_show_no_picture() -> None:
    assert _unseen("", f"<style>main {{ background: url(../{JPG}) }}</style>") != []


@pytest.mark.parametrize(
    "source",
    ["https://anderswo.example/bus.jpg", "data:image/png;base64,iVBORw0KGgo=", "../media/x.png"],
)
def test_a_picture_that_is_none_of_ours_is_refused(source: str) -> None:
    body = f'<figure><img src="{source}"><p>{CREDIT}</p></figure>'

    (found,) = PROOF.unseen_on(PAGE, _page(body))

    assert found.image is None
    with pytest.raises(CreditUnseenError, match=r"stadt/nachtbus\.html.*not in the library"):
        PROOF.prove(PAGE, _page(body))


def test_every_file_of_a_picture_needs_the_credit_of_its_own_image() -> None:
    other = replace(MARKT, credit="Foto: Ole Wiemann")
    proof = CreditProof({**IMAGES, OTHER: other}, CREDITS)
    body = f'<figure><img src="../{JPG}" srcset="../{OTHER} 2x"><p>{CREDIT}</p></figure>'

    assert [each.image for each in proof.unseen_on(PAGE, _page(body))] == [other]


@pytest.mark.parametrize("credit", ["", " ", "\u200b", "– – –", "\u2800\u3164"[:1]])
def test_a_credit_nobody_can_read_is_none(credit: str) -> None:
    proof = CreditProof({JPG: replace(BUS, credit=credit)}, CREDITS)

    assert proof.unseen_on(PAGE, _page(f"<figure>{IMG}<p>{credit}</p></figure>")) != ()


JSON_LD = (
    f'{{"@type":"ImageObject","url":"https://talblatt.example/{JPG}","license":"https://x/y.jpg"}}'
)


@pytest.mark.parametrize(
    "name",
    ["A\0B", "A\x0b\x1f\x85B", "\ufeffA\ufffe", "A\xa0\u2028B", "<b>A</b> & \"B\" 'C'", "\u202eA"],
)
def test_whatever_characters_a_credit_has_it_is_found_on_its_page(name: str) -> None:
    image = replace(BUS, credit=f"Foto: {name}")
    line = f'<p class="credit">{escape(image.credit)}</p>'

    assert CreditProof({JPG: image}, CREDITS).unseen_on(PAGE, _page(f"<figure>{IMG}{line}")) == ()


NAMING = [
    f'<meta property="og:image" content="https://talblatt.example/{JPG}">',
    f'<meta name="twitter:image" content="https://talblatt.example/{JPG}">',
    f'<link rel="icon" href="../{JPG}">',
    f'<script type="application/ld+json">{JSON_LD}</script>',
    f'<script type="application/ld+json">{{"image":["https://t.example/{JPG}"]}}</script>',
]


@pytest.mark.parametrize("head", NAMING)
def test_a_sharing_picture_has_its_credit_on_the_page_or_in_the_list(head: str) -> None:
    other_size = f'<figure><img src="../{WEBP}"><p>{CREDIT}</p></figure>'

    assert _unseen("<p>Text</p>", head) == [JPG.rpartition("/")[2]]
    assert _unseen(f"<p>{CREDIT}</p>", head) == [JPG.rpartition("/")[2]]
    assert _unseen(LINK, head) == []
    assert _unseen(other_size, head) == []


@pytest.mark.parametrize(
    "link",
    [
        f'<a href="../{CREDITS}" hidden>Bildnachweise</a>',
        f'<a href="../{CREDITS}"></a>',
        f'<a href="{CREDITS}">Bildnachweise</a>',
        f'<a href="../x/{CREDITS}">Bildnachweise</a>',
    ],
)
def test_the_list_must_be_a_click_away(link: str) -> None:
    assert _unseen(f"<p>{link}</p>", NAMING[0]) != []


def test_a_sharing_picture_that_is_none_of_ours_is_refused() -> None:
    head = '<meta property="og:image" content="https://anderswo.example/bus.jpg">'

    assert _unseen(LINK, head) == ["bus.jpg"]


def test_the_list_must_have_every_picture() -> None:
    html = SiteRenderer(newspaper()).credits_page()
    proof = CreditProof(IMAGES, CREDITS)
    assert proof.unseen_on(CREDITS, html) == ()

    hidden = html.replace(f'<li id="b-{BUS.id}">', f'<li id="b-{BUS.id}" hidden>')
    assert [each.image for each in proof.unseen_on(CREDITS, hidden)] == [BUS]
    gone = html.replace(f'<li id="b-{MARKT.id}">', "<li>")
    assert [each.image for each in proof.unseen_on(CREDITS, gone)] == [MARKT]


@pytest.mark.parametrize(
    ("entry", "is_seen"),
    [
        (f'<link rel="enclosure" href="https://t.example/{JPG}"/>', False),
        (f'<link href="https://t.example/{JPG}"/><summary>{CREDIT}</summary>', True),
        (f"<content type='html'>&lt;img src='{JPG}'&gt;</content>", False),
        (f"<content type='html'>&lt;img src='{JPG}'&gt;&lt;p hidden&gt;{CREDIT}</content>", False),
        (f"<content type='html'>&lt;img src='{JPG}'&gt;&lt;p&gt;{CREDIT}</content>", True),
        (f"<content type='xhtml'><div><img src='{JPG}'/><p>{CREDIT}</p></div></content>", True),
        ('<link href="https://t.example/stadt/bus.html"/>', True),
    ],
)
def test_entries_of_a_feed_are_proved_too(entry: str, *, is_seen: bool) -> None:
    other = "<entry><title>Anderer</title><summary>Text</summary></entry>"
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{entry}</entry>{other}</feed>'

    assert (PROOF.unseen_in_feed(feed) == ()) is is_seen


def test_the_logo_of_a_feed_needs_its_credit_in_the_rights_of_the_feed() -> None:
    feed = '<feed xmlns="http://www.w3.org/2005/Atom"><logo>%s</logo><rights>%s</rights></feed>'

    assert PROOF.unseen_in_feed(feed % (JPG, "")) != ()
    assert PROOF.unseen_in_feed(feed % (JPG, CREDIT)) == ()


def test_the_picture_is_named_as_people_know_it() -> None:
    with pytest.raises(CreditUnseenError) as caught:
        PROOF.prove(PAGE, _page(f"<figure>{IMG}</figure>"))

    assert str(caught.value).startswith(f"The credit of the image “{BUS.caption}” cannot be seen")
    german = caught.value.message.in_language("de")
    assert german.startswith(f"Der Bildnachweis für „{BUS.caption}“ ist auf der Seite {PAGE}")


def test_all_texts_of_a_site_are_proved_when_they_are_rendered() -> None:
    for _, render in SiteRenderer(newspaper()).texts():
        render()

    bare = public(replace(picture("bus"), photographer="", agency=""))
    edition = newspaper()
    spoilt = replace(edition, images={**edition.images, BUS.id: replace(bare, id=BUS.id)})
    refused = set()
    for path, render in SiteRenderer(spoilt).texts():
        try:
            render()
        except CreditUnseenError:
            refused.add(path)
    assert refused == {
        "index.html",
        "stadt/index.html",
        "autoren/lena-brandt.html",
        "autoren/ole-wiemann.html",
        PAGE,
        CREDITS,
    }


@pytest.mark.parametrize(
    "late",
    [IMG, f'<input type="image" src="../{JPG}">', f'<p style="background:url(../{JPG})">x</p>'],
)
def test_a_picture_is_found_behind_everything_else(late: str) -> None:
    page = _page(f"<figure>{IMG}<p>{CREDIT}</p></figure>")
    comments = "<ol><li><article><p>Ein Kommentar.</p></article></li></ol>" * 50

    assert PROOF.unseen_on(PAGE, page.replace("</main>", f"{comments}</main>")) == ()
    assert PROOF.unseen_on(PAGE, page.replace("</main>", f"{comments}{late}</main>")) != ()


def test_the_page_of_one_article_can_be_proved_alone() -> None:
    edition = newspaper()
    assert SiteRenderer(edition).unseen_credits(NIGHT_BUS_ID) == ()

    images = {**edition.images, MARKT.id: replace(MARKT, credit="")}
    unseen = SiteRenderer(replace(edition, images=images)).unseen_credits(NIGHT_BUS_ID)
    assert {each.image.id for each in unseen if each.image} == {MARKT.id}


def test_a_site_without_pictures_has_nothing_to_prove() -> None:
    for _, render in SiteRenderer(edition_of()).texts():
        render()
