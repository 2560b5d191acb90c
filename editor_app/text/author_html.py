"""What may stand in an author's text: the allow-list for HTML that Markdown lets through.

Author text is written by people who are trusted and imported from files that are not, so nothing
in it may run, load or disguise anything. There is no way to a style, a frame, a picture or a form;
pictures come in as figures that the page fills in itself.
"""

from __future__ import annotations

import re
import secrets

import nh3

from editor_app.domain.crop import parse_crop
from editor_app.text.unsafe_characters import without_control_characters

_BLOCKS = (
    "p h1 h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd table caption colgroup col thead tbody tfoot "
    "tr th td pre hr figure figcaption div details summary"
)
_INLINE = (
    "a abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong "
    "sub sup time u var wbr"
)
TAGS = frozenset((*_BLOCKS.split(), *_INLINE.split()))

ATTRIBUTES = {
    "*": {"id", "lang", "dir", "class"},
    "a": {"href", "title", "hreflang", "data-article"},
    "abbr": {"title"},
    "dfn": {"title"},
    "bdo": {"dir"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"datetime"},
    "details": {"open"},
    "figure": {"data-image", "data-alt", "data-caption", "data-crop"},
    "ins": {"datetime"},
    "li": {"value"},
    "ol": {"start", "reversed", "type"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "headers", "scope", "abbr"},
    "time": {"datetime"},
}
URL_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_CLASSES = {
    "a": re.compile(r"footnote-(?:ref|backref)\Z"),
    "div": re.compile(r"footnote\Z"),
    "code": re.compile(r"language-[\w#.+-]{1,40}\Z"),
    "td": re.compile(r"align-(?:left|right|center)\Z"),
    "th": re.compile(r"align-(?:left|right|center)\Z"),
}
_FIGURE = re.compile(r"<figure(?=[^>]* data-image=)([^>]*)>")
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_FIGURE_ATTRIBUTES = ("data-image", "data-alt", "data-caption")
_OURS = f"{secrets.token_hex(8)}-"
_ID = re.compile(rf"{_OURS}([0-9A-Za-z-]{{1,64}})\Z")
_END_OF_FIRST_PART = re.compile(r"[/?#]")
_NUMBER = re.compile(r"-?[0-9]{1,4}\Z")
_NUMBERS = frozenset({"colspan", "rowspan", "span", "start", "value"})


def reference(entity_id: str) -> str:
    """Return the value of ``data-image`` or ``data-article`` that the sanitiser lets through.

    Only references written in Markdown are found by the checks. One that comes in as raw HTML
    would show a picture whose credit nobody asked for, so the sanitiser takes no value that was
    not made here.
    """
    return f"{_OURS}{entity_id}"


def sanitise_author_html(html: str) -> str:
    """Return the HTML with nothing in it but what an article may hold.

    A heading of the first level becomes one of the second: the page has its own.
    """
    clean = without_control_characters(_CLEANER.clean(html))
    # In the sanitiser's output "<" is always the start of a tag.
    clean = clean.replace("<h1", "<h2").replace("</h1>", "</h2>")
    return _FIGURE.sub(_ordered_figure, clean)


def _ordered_figure(match: re.Match[str]) -> str:
    """Write a picture's figure with all its attributes, always in the same order."""
    values = dict(_ATTRIBUTE.findall(match[1]))
    attributes = "".join(f' {name}="{values.get(name, "")}"' for name in _FIGURE_ATTRIBUTES)
    crop = f' data-crop="{values["data-crop"]}"' if "data-crop" in values else ""
    return f"<figure{attributes}{crop}>"


def _relative_address(address: str) -> str | None:
    """Refuse what only looks like one: a no-break space before ``javascript:``."""
    first_part = _END_OF_FIRST_PART.split(address, maxsplit=1)[0]
    return None if ":" in first_part else address


def _allowed_value(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "class":
        allowed = _CLASSES.get(tag)
        if allowed is None:
            return None
        return " ".join(name for name in value.split() if allowed.match(name)) or None
    if attribute in {"data-image", "data-article"}:
        found = _ID.match(value)
        return found[1] if found else None
    if attribute == "data-crop":
        crop = parse_crop(value)
        return str(crop) if crop else None
    if attribute in _NUMBERS:
        return value if _NUMBER.match(value) else None
    return value


_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes=ATTRIBUTES,
    attribute_filter=_allowed_value,
    url_schemes=set(URL_SCHEMES),
    url_relative=_relative_address,
    link_rel=None,
)
