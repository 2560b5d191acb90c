"""Where a link in a reader's text leads, said when its words say something else.

``<a href="https://evil.example">www.bank.example</a>`` is a trap, and so is a host whose letters
only look Latin. Browsers show the target when the pointer rests on a link; on paper, on a phone
and to a screen reader nobody does. The rules follow the URL Standard (4.4, host parsing) and
Unicode Technical Standard 39 in a stricter form: what is not plainly written has no target.
"""

from __future__ import annotations

import re
import unicodedata

_WEB = re.compile(
    r"https?://(?:[^/?#\\\s]*@)?(?P<host>[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#]|\Z)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"mailto:[^?@\s]*@(?P<host>[\w.-]+)(?:\?|\Z)", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?:[a-z][a-z0-9+.-]*:/*)?(?P<authority>[^/?#\\]*)", re.IGNORECASE)
_CLAIM = re.compile(r"(?:[\w-]+\.)+[^\W\d_][\w-]+|\d{1,3}(?:\.\d{1,3}){3}")
_OTHER_DOTS = re.compile("[\u3002\uff61]")
_LATIN_1 = 0x100
_ENCODED = "xn--"


def target_host(address: str) -> str:
    """Return the host a link leads to, as nobody can mistake it; empty where that is not plain.

    Letters beyond those of Western European languages are shown in the encoded form ("xn--…"),
    which browsers use for the same reason. Empty, too, for a ``mailto:`` without a host.
    """
    address = _normal(address.strip())
    match = _WEB.match(address) or _MAIL.match(address)
    if match is None:
        return ""
    host = match["host"].rstrip(".")
    return ".".join(map(_unmistakable, host.split(".")))


def is_plain_address(address: str) -> bool:
    """Return whether every reader of an address, program or person, finds the same target in it.

    Browsers mend what is missing or odd (``https:evil.example``, backslashes, escapes in the
    host), programs that check addresses often do not. Nobody types such a thing by accident.
    """
    return bool(target_host(address)) or address.strip().lower().startswith("mailto:")


def hidden_target(address: str, shown: str) -> str:
    """Return the host to be named behind a link whose words claim another one, else nothing.

    ``shown`` is the text of the link. Words without a dot in them claim nothing.
    """
    host = target_host(address)
    text = "".join(c for c in _normal(shown) if unicodedata.category(c) != "Cf")
    if not host or text.rstrip().endswith(f"[{host}]"):
        return ""
    claims = (
        claim
        for word in text.split()
        if (match := _AUTHORITY.match(word.lstrip("\"'(<[{„“‚‘»›«‹"))) is not None
        for claim in _CLAIM.findall(match["authority"])
    )
    return host if any(host not in {claim, f"www.{claim}"} for claim in claims) else ""


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", _OTHER_DOTS.sub(".", text)).lower()


def _unmistakable(label: str) -> str:
    if label.startswith(_ENCODED):
        try:
            label = label.removeprefix(_ENCODED).encode("ascii").decode("punycode")
        except UnicodeError:
            return label
    if all(ord(letter) < _LATIN_1 for letter in label):
        return label
    return _ENCODED + label.encode("punycode", "replace").decode("ascii")
