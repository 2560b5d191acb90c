"""The standing phrases of article pages, in German and English, and what they announce.

Each function looks at one whole line. A phrase inside a sentence announces nothing.
"""

from __future__ import annotations

import re

from editor_app.importers.one_of import one_of

_MAX_LINE, _MAX_LINK, _MAX_COUNT_LINE = 90, 200, 160
_COUNT = r"(?P<count>\d{1,3}(?:[.,' ’]\d{3})+|\d+|ein|eine|one|keine?|no|noch keine)"
_COMMENTS = (
    r"(?:leser|user|nutzer|online)?-?(?:kommentare?|comments?|wortmeldung(?:en)?|leserbriefe?"
    r"|reaktion(?:en)?|antwort(?:en)?|meinung(?:en)?|gedanken?|beitr(?:ag|äge)"
    r"|responses?|repl(?:y|ies)|thoughts?|reactions?|diskussionsbeiträge?)"
)
_ABOUT = (
    r"(?:\s+(?:zu|zum|zur|auf|über|on|to|about|for|bisher|so far|yet|vorhanden|zu diesem)\b.*)?"
)
_HEADINGS = (
    re.compile(
        rf"(?:(?:alle|all|insgesamt)\s+)?{_COUNT}\s+{_COMMENTS}{_ABOUT}[:.]?\Z", re.IGNORECASE
    ),
    re.compile(
        rf"{_COMMENTS}(?:\s+(?:der|unserer|from)\s+\w+)?{_ABOUT}"
        r"\s*[:(\[]\s*(?P<count>\d+)\s*[)\]]?\Z",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:(?:leser|user|nutzer)?-?kommentare|(?:reader )?comments|diskussion|discussion"
        r"|kommentare (?:unserer|der) leser\w*|leserstimmen|leserbriefe|responses"
        r"|wortmeldungen)(?P<count>)\s*:?\Z",
        re.IGNORECASE,
    ),
)
_WORDS_AS_COUNT = {"ein": 1, "eine": 1, "one": 1, "kein": 0, "keine": 0, "no": 0, "noch keine": 0}

_JUMP = re.compile(
    r"(?=.*\b(?:kommentar|comment|diskussion|diskutieren|mitdiskutieren))"
    r"(?=.*(?:hier klicken|click here|lesen|schreiben|\bzu den\b|\bzur\b|\bread\b|\bwrite\b|jump"
    r"|\bgo to\b|springen|anzeigen|ansehen|\bshow\b|\bview\b|\bsee\b|\bjoin\b|jetzt|skip"
    r"|einblenden|ausklappen|aufklappen|öffnen))"
    r"[^.?!]{5,70}[.!»›→]?\Z",
    re.IGNORECASE,
)
_FORM = one_of(
    r"(?:hinterlass(?:en sie|e|t)?|schreib(?:en sie|e|t)?|verfass(?:en sie|e)|geben sie|gib)\s+"
    r"(?:uns\s+)?(?:ein(?:e|en)?|ihren?|deinen?|den ersten)\s+"
    r"(?:kommentar|antwort|reaktion|meinung|leserbrief)s?(?:\s+ab)?.{0,30}",
    r"(?:ein(?:en)?\s+|neuen\s+|ihren\s+|deinen\s+)?(?:kommentar|antwort|leserbrief)\s+"
    r"(?:schreiben|verfassen|hinterlassen|abgeben|hinzufügen|abschicken|erstellen)",
    r"(?:ihr|dein|neuer)\s+kommentar",
    r"(?:ihre|deine)\s+(?:meinung|antwort)",
    r"(?:sagen sie|sag)\s+(?:uns\s+)?(?:ihre|deine)\s+meinung",
    r"diskutieren sie mit",
    r"kommentieren",
    r"mitdiskutieren",
    r"jetzt kommentieren",
    r"artikel kommentieren",
    r"antwort abbrechen",
    r"leave\s+(?:a|your)\s+(?:reply|comment|response|thought).{0,30}",
    r"(?:write|post|add|submit|make)\s+(?:a|your)\s+(?:comment|reply|response)",
    r"(?:your|new)\s+comment",
    r"join the (?:discussion|conversation|debate)",
    r"have your say",
    r"(?:post|submit|add) comment",
    r"cancel reply",
    r"what do you think\?",
    r"(?:die\s+)?kommentar(?:e|funktion)\s+(?:sind|ist|wurde)\s+(?:\w+\s+)?"
    r"(?:geschlossen|deaktiviert|beendet)",
    r"comments\s+(?:are|have been)\s+(?:now\s+)?(?:closed|disabled)",
)
_FORM_STARTS = one_of(
    r"(?:ihre|deine)\s+e-?mail-?adresse\s+wird\s+nicht",
    r"your\s+e-?mail\s+(?:address\s+)?will\s+not",
    r"erforderliche\s+felder\s+sind",
    r"required\s+fields\s+are",
    r"pflichtfelder\s+sind",
    r"sie müssen (?:angemeldet|eingeloggt) sein",
    r"du musst (?:angemeldet|eingeloggt) sein",
    r"you must be logged in",
    r"(?:bitte )?melden sie sich an, um",
    r"log in to (?:leave|post|reply)",
    r"melde dich an, um",
    r"achtung: wenn sie den kommentar",
    r"mit dem (?:absenden|abschicken) (?:des|ihres)",
    r"by (?:posting|submitting) (?:a|your|this) comment",
    r"(?:name|e-?mail|website|kommentar|comment)\s*\*\s*\Z",
    r"meinen namen, meine e-?mail",
    r"save my name, e-?mail",
)
_RELATED = one_of(
    r"lesen sie (?:auch|dazu|mehr|weiter|zum thema|hier)",
    r"lies auch",
    r"auch interessant",
    r"lesetipps?",
    r"das könnte (?:sie|dich) (?:auch )?interessieren",
    r"(?:weitere|ähnliche|verwandte) (?:artikel|beiträge|themen|meldungen)",
    r"mehr (?:zum thema|dazu|zu diesem thema).{0,25}",
    r"mehr aus (?:dem ressort|der region|unserem|unserer).{0,25}",
    r"passend (?:dazu|zum thema)",
    r"zum thema",
    r"hintergrund zum thema",
    r"(?:read|see) (?:also|more|next|on)",
    r"also read",
    r"related(?: (?:articles?|stories|posts|topics))?",
    r"more (?:stories|like this|(?:on|from|about) (?:this|the|our|us)\b.{0,25}|from [A-Z]\w+)",
    r"you (?:may|might) (?:also )?(?:like|be interested in)",
    r"recommended(?: for you)?",
    r"what to read next",
    r"further reading",
    r"mehr lesen",
    then=r"\s*[:…]?",
)
_RELATED_INLINE = one_of(
    r"lesen sie (?:auch|dazu|mehr)",
    r"lies auch",
    r"auch interessant",
    r"mehr (?:zum thema|dazu)",
    r"read (?:also|more)",
    r"see also",
    r"related",
    then=r"\s*(?:[:»›>→]|\s[–-]\s)\s*\S.*",
)
_MOST_READ = one_of(
    r"(?:am )?(?:meist|häufig)(?:e?n|sten)?\s?(?:ge|be)(?:lesen|sucht|klickt)\w*"
    r"(?:\s+(?:artikel|beiträge|in den|der|letzten?|\d+|tage?n?|stunden?|woche|heute|diese)){0,5}",
    r"beliebt",
    r"beliebte (?:artikel|beiträge)",
    r"top[- ]?(?:artikel|themen|\d+)",
    r"trending(?: now)?",
    r"most (?:read|popular|viewed|shared|commented)(?:\s+[\w ]{0,30})?",
    r"popular (?:now|posts|articles|stories)",
    r"top stories",
    r"meistkommentiert",
    r"neueste (?:artikel|beiträge)",
    r"(?:aktuelle|neueste) (?:kommentare|nachrichten)",
    r"recent (?:posts|comments)",
    r"latest news",
)


def comment_heading(line: str) -> int | None:
    """Return how many comments a heading such as "9 Kommentare" announces.

    -1 when it is such a heading but names no number; None when it is no such heading.
    """
    text = line.strip().strip("#*=•").strip()
    if len(text) > _MAX_COUNT_LINE:
        return None
    for pattern in _HEADINGS:
        match = pattern.match(text)
        if match:
            written = (match["count"] or "").lower()
            if written in _WORDS_AS_COUNT:
                return _WORDS_AS_COUNT[written]
            digits = re.sub(r"\D", "", written)
            return int(digits[:9]) if digits else -1
    return None


def is_comment_count(line: str) -> bool:
    """Return whether a line says how many comments there are."""
    count = comment_heading(line)
    return count is not None and count >= 0


def is_jump_link(line: str) -> bool:
    """Return whether a line is a link to the comments further down."""
    return _JUMP.match(line.strip()) is not None


def is_reply_form(line: str) -> bool:
    """Return whether a line opens, or belongs to, the form for a new comment."""
    text = line.strip().rstrip(" *:")
    return _FORM.fullmatch(text) is not None or _FORM_STARTS.match(line.strip()) is not None


def is_related_heading(line: str) -> bool:
    """Return whether a line heads a list of other articles ("Lesen Sie auch")."""
    return len(line) <= _MAX_LINE and _RELATED.fullmatch(line.strip()) is not None


def is_related_link(line: str) -> bool:
    """Return whether a line is one link to another article ("Lesen Sie auch: …")."""
    return len(line) <= _MAX_LINK and _RELATED_INLINE.fullmatch(line.strip()) is not None


def is_most_read(line: str) -> bool:
    """Return whether a line heads a list of articles that others read."""
    return len(line) <= _MAX_LINE and _MOST_READ.fullmatch(line.strip().rstrip(":")) is not None
