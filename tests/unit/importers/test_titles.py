"""Where a kicker ends and a headline begins."""

from __future__ import annotations

import pytest

from editor_app.importers.title_split import split_title

TOGETHER = [
    ("Nahverkehr nach Mitternacht", "Die Linie 7 kommt zurück, vorerst auf Probe"),
    ("Probelauf", "Die Presse läuft wieder an"),
    ("Streit um Parkplätze", "Stadtrat vertagt Entscheidung"),
    ("Parkgebühren", "Stadtrat vertagt Entscheidung"),
    ("Schwimmbad", "Endlich wieder Wasser im Becken"),
    ("Wohnen am Fluss", "Wie viel Hochwasser verträgt die Au?"),
    ("Kultursommer", "Drei Bühnen, ein Platz"),
    ("Feuer in Lagerhalle", "Feuerwehr rettet zwei Menschen"),
    ("Interview mit der Stadtpräsidentin", "„Wir haben zu lange gewartet“"),
    ("Umfrage am Bahnhof", "Was Pendler von der Linie 7 halten"),
    ("Bauarbeiten am Ring", "Altstadt bleibt bis März gesperrt"),
    ("Hochwasserschutz", "12 Millionen für neue Dämme"),
    ("Ärger nach dem Stadtfest", "Bürgermeister Klein entschuldigt sich"),
    ("Kein Geld für Kultur", "Theater Talstadt muss schließen"),
    ("Mehr Platz für Velos", "Der Ring wird zur Einbahnstraße"),
    ("Budget 2027", "Knappe Mehrheit für höhere Steuern"),
    ("Night transport", "The number 7 returns, on trial for now"),
    ("School meals", "Why the kitchen stays cold"),
]
ALONE = [
    "Die Linie 7 kommt zurück, vorerst auf Probe",
    "Stadtrat beschließt neue Parkgebühren",
    "Lena Brandt gewinnt den Preis",
    "Neuer Trainer Peter Maier übernimmt",
    "Prozess um Peter Maier endet mit Freispruch",
    "Warum Die Linke verliert",
    "Der Rat sagt Ja, Die Linke sagt Nein",
    "Sternwarte Talstadt baut die größte Kuppel",
    "City Council Votes for Night Bus Line 7",
    "Council votes for the night bus",
    "Streit um „Die Räuber“ im Theater",
]


@pytest.mark.parametrize(("kicker", "headline"), TOGETHER)
def test_a_title_is_parted_where_the_headline_begins(kicker: str, headline: str) -> None:
    split = split_title(f"{kicker} {headline}")
    assert (split.kicker, split.headline) == (kicker, headline)
    assert split.is_guess


@pytest.mark.parametrize("title", ALONE)
def test_a_headline_alone_stays_whole(title: str) -> None:
    split = split_title(title)
    assert (split.kicker, split.headline, split.is_guess) == ("", title, False)


@pytest.mark.parametrize("mark", [": ", " | ", " – ", " - ", " +++ "])
def test_a_mark_between_kicker_and_headline_is_no_guess(mark: str) -> None:
    split = split_title(f"Schule in Not{mark}Das Dach leckt weiter")
    assert (split.kicker, split.headline) == ("Schule in Not", "Das Dach leckt weiter")
    assert not split.is_guess
