"""Writes text pages of one kind in every combination of their parts, and says what is in them."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

TITLES = [
    ("Nahverkehr nach Mitternacht", "Die Linie 7 kommt zurück, vorerst auf Probe"),
    ("Nach dem Rekordsommer", "Wer darf künftig an den Badesee?"),
    ("Jubiläum", "Das Stadttheater wird hundert und feiert ohne Vorhang"),
    ("Streit um Parkplätze", "Stadtrat vertagt Entscheidung"),
    ("Wohnen am Fluss", "Wie viel Hochwasser verträgt die Au?"),
    ("Library hours", "The reading room stays open until ten"),
    ("", "Warum das Sägewerk am Fluss nach hundert Jahren schließt"),
    ("", "Die alten Kastanien im Stadtgarten werden gefällt"),
]
SECTIONS = [
    *("Stadt", "Kultur", "Sport", "Aus dem Tal", "Kultur & Leben", "Community", "Oberdorf"),
    *("Gemeinde Oberried", "Wirtschaft", "Harbour"),
]
MASTHEADS = ["", "Das Talblatt", "Zum Inhalt springen", "Startseite\nStadt\nKultur\nSport\nAbo"]
SHARED = ["", "Teilen", "Facebook | X | WhatsApp", "Drucken\nMerken"]
SUBHEADLINES = [
    "",
    'Rat, Wirte und Klinikum "endlich einig"',
    "Sieben Bäume sind krank, zwei dürfen bleiben",
    "Students asked for it, and the council found the money",
]
CREDITS = [
    ("Foto: weitblick22 - Nordbild.example", "weitblick22", "Nordbild.example"),
    ("Bild: Ada Muster / Talpress", "Ada Muster", "Talpress"),
    ("Photo: Jane Doe – Harbour Press", "Jane Doe", "Harbour Press"),
    ("Picture: Max Oppel", "Max Oppel", ""),
    ("Credit: Keystone/Peter Amsler", "Peter Amsler", "Keystone"),
    ("Quelle: Stadtarchiv", "", "Stadtarchiv"),
]
CAPTIONS = ["Nachtbus Linie 7 Haltestele", "Blick vom Rang auf die Bühne", "The room at night."]
BYLINES = ["", "Von Lena Brandt", "By Sam Carter", "23. November 2026, 14:32 Uhr"]
PARAGRAPHS = [
    (
        "Der Stadtrat hat am Dienstagabend beschlossen, die Nachtbuslinie wieder einzuführen. Ab "
        "dem ersten Adventswochenende sollen in den Nächten vier Umläufe fahren."
    ),
    (
        'Die Verkehrsbetriebe rechnen mit 186\'000 Euro. "Wir messen, ob er gebraucht wird", sagt '
        "die Leiterin der Verkehrsplanung."
    ),
    (
        "The city library will keep its reading room open until ten in the evening from the first "
        "week of December, and the trial runs for a year."
    ),
    "Gezählt wird an den Türen. Die Zahlen sollen monatlich veröffentlicht werden.",
    "Im Rat hat die Idee Freunde, aber noch keine Mehrheit.",
]
HEADINGS = [
    "Was die Linie 7 kostet und wer sie bezahlt",
    "Elf Menschen je Fahrt",
    "Wie geht es weiter?",
    "A quiet floor",
]
JUMPS = [
    "",
    "Kommentare lesen und schreiben, hier klicken",
    "Zu den Kommentaren",
    "Jump to comments",
]
LINKED: list[list[str]] = [[], ["Drei Seen, drei Regeln", "So warm war der Sommer wirklich"]]
RELATED = ["", "Lesen Sie auch", "Read also", "Das könnte Sie auch interessieren"]
COUNTS = ["{} Kommentare", "Kommentare ({})", "{} Comments", "{} Kommentare zu „Der Titel“"]
FORMS = [
    "Hinterlassen Sie eine Antwort",
    "Schreibe einen Kommentar",
    "Ihr Kommentar",
    "Leave a Reply",
    "Write a comment",
    "Kommentar schreiben",
]
MOST_READ = ["Meist gelesen 7 Tage", "Most read", "Meistgelesen"]
COMMENTS = [
    "Endlich!",
    "Fährt der Bus auch an Feiertagen?\nIm alten Fahrplan stand dazu nichts.",
    "Laut Vorlage waren es sieben:\n\nhttps://rat.talblatt.example/vorlage?a=1\n\nWarum?",
    "@Marlies\nJa, immer.",
    "2024 war das anders, und 3.5 Millionen sind kein Pappenstiel.",
    "Mit Gruß vom Oberfeld",
]
AUTHORS = ["", "Marlies H. schreibt am 23.11.2026 um 14:32 Uhr:", "Kurt B. sagt:"]


@dataclass(frozen=True)
class WrittenPage:
    """A page's text and what an import must find in it."""

    text: str
    section: str
    kicker: str
    headline: str
    subheadline: str
    credit: tuple[str, str] | None
    caption: str
    headings: list[str]
    paragraphs: list[str]
    comments: list[tuple[str, str]]


@st.composite
def pages(draw: st.DrawFn) -> WrittenPage:
    """Return a page with parts drawn at random."""
    section = draw(st.sampled_from(SECTIONS))
    kicker, headline = draw(st.sampled_from(TITLES))
    subheadline = draw(st.sampled_from(SUBHEADLINES))
    blocks = [draw(st.sampled_from(MASTHEADS)), section, f"{kicker} {headline}".strip()]
    blocks += [subheadline] if subheadline else []
    credit: tuple[str, str] | None = None
    caption = ""
    byline = draw(st.sampled_from(BYLINES))
    picture = draw(st.sampled_from(["none", "lines", "one line"]))
    if picture != "none":
        line, photographer, agency = draw(st.sampled_from(CREDITS))
        credit = (photographer, agency)
        caption = draw(st.sampled_from(CAPTIONS))
        joint = "\n" if picture == "lines" else (" " if caption.endswith(".") else ". ")
        blocks.append(f"{caption}{joint}{line}")
        caption += "." if joint == ". " else ""
    blocks.insert(draw(st.sampled_from([3, len(blocks)])), byline)
    blocks.append(draw(st.sampled_from(SHARED)))
    paragraphs = [PARAGRAPHS[0], *draw(st.lists(st.sampled_from(PARAGRAPHS), max_size=4))]
    headings: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        if number and draw(st.booleans()):
            headings.append(draw(st.sampled_from(HEADINGS)))
            blocks.append(headings[-1])
        blocks.append(paragraph)
    blocks.append(draw(st.sampled_from(JUMPS)))
    related = draw(st.sampled_from(RELATED))
    if related:
        blocks += [related, *draw(st.sampled_from(LINKED))]
    comments, lines = draw(comment_lists())
    if draw(st.booleans()) or comments:
        blocks.append(draw(st.sampled_from(COUNTS)).format(len(comments)))
    blocks += lines
    blocks += [draw(st.sampled_from(FORMS)), "Ihre E-Mail-Adresse wird nicht veröffentlicht."]
    blocks += [draw(st.sampled_from(MOST_READ)), "1. Schnee bis ins Tal"]
    return WrittenPage(
        "\n\n".join(block for block in blocks if block),
        section,
        kicker,
        headline,
        subheadline,
        credit,
        caption,
        headings,
        paragraphs,
        comments,
    )


@st.composite
def comment_lists(draw: st.DrawFn) -> tuple[list[tuple[str, str]], list[str]]:
    """Return numbers and texts of comments, and the blocks that show them."""
    margin = draw(st.sampled_from([0, 2, 4]))
    step = draw(st.sampled_from([2, 3, 4]))
    is_aligned = draw(st.booleans())
    found: list[tuple[str, str]] = []
    blocks: list[str] = []

    def add(path: str, level: int, total: int) -> None:
        number = path.rpartition(".")[2]
        width = len(str(total)) if is_aligned else len(number)
        text = draw(st.sampled_from(COMMENTS))
        author = draw(st.sampled_from(AUTHORS))
        shown = f"{author}\n{text}" if author else text
        first, *rest = shown.split("\n")
        indent = " " * (margin + level * step)
        lines = [f"{indent}{number.rjust(width)}. {first}"]
        lines += [f"{indent}  {line}" if line else "" for line in rest]
        found.append((path, text))
        blocks.append("\n".join(lines))
        if level < 3:
            replies = draw(st.sampled_from([0, 0, 0, 1, 2]))
            for reply in range(1, replies + 1):
                add(f"{path}.{reply}", level + 1, replies)

    total = draw(st.sampled_from([0, 1, 3, 12]))
    for number in range(1, total + 1):
        add(str(number), 0, total)
    return found, blocks
