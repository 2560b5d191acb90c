"""Names that newspapers give their sections, in German and English."""

from __future__ import annotations

_NAMES = """
allgemein aktuell aktuelles analyse ausland auto automobil bauen bezirk beruf bildung blaulicht
börse chronik computer debatte digital essen ernährung familie feuilleton film finanzen forschung
freizeit fussball fußball garten gemeinde gemeinden gericht geschichte gesellschaft gesundheit
hintergrund immobilien inland international internet interview jugend justiz kanton karriere kino
kirche klima kolumne kommentar kreis kultur kunst landkreis leben lebensart leserbriefe lifestyle
literatur lokal lokales lokalsport medien meinung meinungen menschen mobilität musik nachrichten
nachbarschaft natur netzwelt oberland panorama politik polizei porträt ratgeber regional region
reise reisen reportage ressort schule schulen schweiz service soziales sport stadt stadtleben
stadtrat stil tal technik theater tiere tourismus umland umwelt unterhaltung vereine vermischtes
verkehr vermischte welt weltweit wetter wirtschaft wissen wissenschaft wohnen zeitgeschehen
zürich bern basel österreich deutschland europa
analysis arts books business city comment community council courts crime culture economy education
energy entertainment environment europe family features finance food football health history home
housing investigations jobs law letters life local media money music nature neighbourhood news
obituaries opinion people police politics property region regional religion science society sport
sports tech technology theatre town traffic transport travel uk us weather wellbeing world
"""
_MAX_WORDS = 4
_KNOWN = frozenset(_NAMES.split())
_JOINING = frozenset({"und", "and", "&", "+", "/", "aus", "der", "die", "dem", "stadt", "the"})


def is_section_name(text: str) -> bool:
    """Return whether a line is the name of a section, such as "Stadt" or "Kultur & Leben"."""
    words = [word.strip(",/").casefold() for word in text.split()]
    names = [word for word in words if word in _KNOWN]
    return (
        0 < len(words) <= _MAX_WORDS
        and bool(names)
        and all(word in _KNOWN or word in _JOINING for word in words)
    )
