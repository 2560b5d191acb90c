"""A small newspaper that has every kind of thing a page can show."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from editor_app.domain.article import Article, ArticleKind, Correction
from editor_app.domain.category import Category
from editor_app.domain.comment import Comment, CommentKind, CommentState, ReplyState
from editor_app.domain.crop import Crop, CropShape, FocalPoint
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.image import ImageUse
from editor_app.domain.person import Person
from editor_app.domain.publication import FooterLink
from editor_app.site.edition import Edition
from tests.unit.site.editions import (
    BUILT_AT,
    LENA,
    NOON,
    PUBLICATION,
    STADT,
    article,
    comment,
    comment_id,
    entry,
    picture,
    public,
)

KULTUR = Category(derived_id("category:kultur"), "Kultur", "kultur", "#8a5bb0", 1)
SPORT = Category(derived_id("category:sport"), "Sport", "sport", "#2f7d57", 2)
OLE = Person(derived_id("person:ole"), "Ole Wiemann", "ole-wiemann")

BUS = public(
    replace(
        picture("bus"),
        caption="Probefahrt auf dem Altstadtring: Die Linie 7 rollt wieder.",
        copyright_notice="© 2026 Agentur Weitblick",
        source_url="https://weitblick.example/bild/4711",
    )
)
MARKT = public(replace(picture("markt"), width=900, height=600, focal_point=FocalPoint(0.3, 0.82)))
WALD = public(
    replace(
        picture("wald"),
        licence="CC BY 4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
    )
)
FEHLT = public(
    replace(picture("fehlt"), media_hash="", width=0, height=0, photographer="weitblick22")
)
PORTRAIT = public(replace(picture("portrait"), width=700, height=700, caption=""))

NIGHT_BUS_ID = derived_id("article:nachtbus")
MARKET_ID = derived_id("article:markt")
THEATRE_ID = derived_id("article:theater")
IMPRINT_ID = derived_id("article:impressum")
PRIVACY_ID = derived_id("article:datenschutz")

BODY = f"""<p>Wer nach Mitternacht noch vom Bahnhof in die Südstadt will, braucht seit zwei Jahren
gute Schuhe. Das soll sich ändern: Der Stadtrat hat mit <strong>27 zu 14 Stimmen</strong>
beschlossen, die Nachtbuslinie 7 wieder einzuführen.</p>
<h2 id="t-vier-fahrten">Vier Fahrten pro Nacht</h2>
<p>Neu ist ein <a href="https://talblatt.example/nachtbus">Halt auf Wunsch</a>, wie
<a data-article="{MARKET_ID}">auf dem Markt</a>.</p>
<figure data-image="{WALD.id}" data-alt="Ein Wald im Schnee" data-caption=""
data-crop="16:9"></figure>
<blockquote><p>„Wir messen nicht, ob der Bus voll ist.“</p></blockquote>
<h2 id="t-die-zahl">Die Zahl, auf die es ankommt</h2>
<ul><li>Einzelfahrt: 2,40 Euro</li><li>Erste Fahrt: 28. November</li></ul>
<table><thead><tr><th class="align-right">Nacht</th><th>Fahrten</th></tr></thead>
<tbody><tr><td class="align-right">Samstag</td><td>4</td></tr></tbody></table>
<p>Ein Verweis auf <a data-article="{derived_id("article:gibt-es-nicht")}">nichts</a>.</p>"""


def night_bus_comments() -> tuple[Comment, ...]:
    """Return a discussion with everything in it that a page treats specially."""
    link = '<a href="https://rat.example/vorlage" rel="nofollow ugc noopener">Vorlage 118</a>'
    return (
        replace(_said("Marlies H.", 1), html="<p>Fährt der Bus auch an Feiertagen?</p>"),
        replace(
            _answered("Lena", 2, "Marlies H."),
            person_id=LENA.id,
            author_name="Lena Brandt",
            reply_state=ReplyState.CONFIRMED,
            corrected_at=NOON + timedelta(hours=5),
            html="<p>@Marlies H. Ja, an allen.</p>",
        ),
        replace(_said("Jonas", 3), html=f"<p>Elf sind ehrgeizig: {link}</p><p>Warum?</p>"),
        replace(_answered("T. Özdemir", 4, "Jonas"), html="<p>Damals fuhr er kürzer.</p>"),
        replace(_answered("Renate K.", 5, "T. Özdemir"), html="<p>Genau.</p>"),
        replace(_said("Grob", 6), state=CommentState.HIDDEN, html="<p>Etwas Verborgenes.</p>"),
        replace(_answered("Antwort", 7, "Grob"), html="<p>Bitte sachlich bleiben.</p>"),
        replace(_said("Werbung", 8), state=CommentState.SPAM, html="<p>Billige Uhren.</p>"),
        replace(_said("Wartet", 9), state=CommentState.PENDING, html="<p>Ungelesen.</p>"),
        replace(_said("anderswo.example", 10), kind=CommentKind.PINGBACK),
        replace(_said("ohne", 11), author_name="", html="<p>Ohne Namen geschrieben.</p>"),
        replace(
            _answered("Entwurf", 12, "Jonas"),
            person_id=LENA.id,
            author_name="Lena Brandt",
            reply_state=ReplyState.DRAFT,
            html="<p>Noch ein Entwurf.</p>",
        ),
    )


def newspaper() -> Edition:
    """Return a small edition in which every kind of page has something to show."""
    images = (BUS, MARKT, WALD, FEHLT, PORTRAIT)
    lena = replace(
        LENA,
        bio="Lena Brandt schreibt über Verkehr und alles,\nwas Räder hat.\n\nFrüher fuhr sie Bus.",
        portrait_id=PORTRAIT.id,
    )
    imprint = _page(IMPRINT_ID, "impressum", "Impressum")
    privacy = _page(PRIVACY_ID, "datenschutz", "Datenschutz")
    links = (
        FooterLink("Impressum", f"article:{IMPRINT_ID}"),
        FooterLink("Datenschutz", f"article:{PRIVACY_ID}"),
        FooterLink("Barrierefreiheit", "https://talblatt.example/barrierefreiheit"),
    )
    return Edition(
        publication=replace(PUBLICATION, footer_links=links, privacy_url=f"article:{PRIVACY_ID}"),
        categories=(STADT, KULTUR, SPORT),
        people=(lena, OLE),
        images={image.id: image for image in images},
        articles=(
            entry(_night_bus(), night_bus_comments(), BODY),
            entry(_market(), (comment(MARKET_ID, "Einzige"),), "<p>Kurz.</p>"),
            entry(_theatre(), (), "<p>Short.</p>"),
        ),
        pages=(
            entry(imprint, (), "<p>Verantwortlich: Das Talblatt.</p>"),
            entry(privacy, (), "<p>Wir speichern wenig.</p>"),
        ),
        most_read=(MARKET_ID, NIGHT_BUS_ID),
        built_at=BUILT_AT,
    )


def _night_bus() -> Article:
    return replace(
        article("nachtbus"),
        subheadline="Rat, Wirte und Klinikum „endlich einig“",
        lead=ImageUse(BUS.id),
        gallery=(ImageUse(MARKT.id, caption="Nur hier: der Markt.", crop=Crop(CropShape.SQUARE)),),
        related_ids=(MARKET_ID, THEATRE_ID),
        author_ids=(LENA.id, OLE.id),
        updated_at=NOON + timedelta(hours=3),
        tags=("Nahverkehr", "Stadtrat"),
        corrections=(
            Correction(
                NOON + timedelta(hours=3),
                "Der Betriebshof heißt Lindenau.",
                comment_id(NIGHT_BUS_ID, "Marlies H."),
            ),
        ),
    )


def _market() -> Article:
    return replace(
        article("markt"),
        kicker="Innenstadt",
        headline="Wochenmarkt bleibt am Rathausplatz",
        published_at=NOON - timedelta(days=1),
        lead=ImageUse(MARKT.id),
        comments_open=False,
    )


def _theatre() -> Article:
    return replace(
        article("theater"),
        kicker="",
        headline="The curtain rises again",
        standfirst="",
        language="en",
        category_id=KULTUR.id,
        author_ids=(OLE.id,),
        published_at=NOON - timedelta(days=2),
        lead=ImageUse(FEHLT.id),
    )


def _page(id_: EntityId, slug: str, headline: str) -> Article:
    return Article(id=id_, slug=slug, kind=ArticleKind.PAGE, headline=headline, published_at=NOON)


def _said(name: str, minute: int) -> Comment:
    return replace(comment(NIGHT_BUS_ID, name), created_at=NOON + timedelta(minutes=minute))


def _answered(name: str, minute: int, whom: str) -> Comment:
    return replace(_said(name, minute), parent_id=comment_id(NIGHT_BUS_ID, whom))
