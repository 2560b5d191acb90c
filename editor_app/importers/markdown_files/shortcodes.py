"""The notations that site generators add to Markdown: Hugo's shortcodes, Jekyll's Liquid tags."""

from __future__ import annotations

import re
from collections.abc import Callable

from editor_app.domain.message import Message, message
from editor_app.importers.markdown_files.addresses import ArticleAddresses
from editor_app.importers.markdown_files.pictures import NamedPicture
from editor_app.text.credit_lines import split_credit
from editor_app.text.credit_names import parse_names

_HUGO_CODE = re.compile(
    r"\{\{[<%]\s*highlight\s+(?P<language>[\w+-]+)[^{}\n]*?[>%]\}\}(?P<code>.*?)\{\{[<%]\s*/highlight\s*[>%]\}\}",
    re.DOTALL,
)
_LIQUID_CODE = re.compile(
    r"\{%-?\s*highlight\s+(?P<language>[\w+-]+)[^{}%\n]*-?%\}(?P<code>.*?)\{%-?\s*endhighlight\s*-?%\}",
    re.DOTALL,
)
_HUGO_FIGURE = re.compile(
    r"\{\{[<%]\s*(?:figure|img|image|picture)\s+(?P<attributes>[^{}]*?)/?\s*[>%]\}\}"
)
_LIQUID_FIGURE = re.compile(
    r"\{%-?\s*include\s+(?:figure|image|picture)\S*\s+(?P<attributes>[^{}%]*?)-?%\}"
)
_HUGO_LINK = re.compile(
    r"\{\{[<%]\s*(?:rel)?ref\s+[\"']?(?P<target>[^\"'{}\s>]+)[\"']?[^{}]*?[>%]\}\}"
)
_LIQUID_LINK = re.compile(r"\{%-?\s*(?:post_url|link)\s+(?P<target>[^%{}\s]+)\s*-?%\}")
_BASE = re.compile(r"\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}")
_VIDEO = re.compile(
    r"\{\{[<%]\s*(?P<name>youtube|vimeo)\s+(?:id=)?[\"']?(?P<id>[\w-]{3,40})[\"']?[^{}]*?[>%]\}\}"
)
_VIDEO_HOSTS = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}
_COMMENTED = re.compile(r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", re.DOTALL)
_RAW = re.compile(r"\{%-?\s*(?:end)?raw\s*-?%\}")
_OTHER = re.compile(
    r"\{\{[<%]\s*/?\s*(?P<hugo>[\w/.-]+)[^{}]*[>%]\}\}|\{%-?\s*(?P<liquid>\w+)[^{}%]*%\}"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[\w-]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|`(?P<tick>[^`]*)`|(?P<bare>\S+))"
)

WritePicture = Callable[[NamedPicture], str]


def expand_highlights(body: str) -> str:
    """Return a body in which highlighted code is fenced code."""
    for pattern, closing in ((_HUGO_CODE, "/highlight"), (_LIQUID_CODE, "endhighlight")):
        # Without an end the search for it would start again at every beginning.
        if closing in body:
            body = pattern.sub(_fenced, body)
    return body


def expand_shortcodes(
    text: str, addresses: ArticleAddresses, write: WritePicture, losses: list[Message]
) -> str:
    """Return text with figures, videos and links of shortcodes as Markdown; others are reported."""
    if "{{" not in text and "{%" not in text:
        return text
    if "endcomment" in text:
        text = _COMMENTED.sub("", text)
    for figure in (_HUGO_FIGURE, _LIQUID_FIGURE):
        text = figure.sub(lambda match: _figure(match, write), text)
    for link in (_HUGO_LINK, _LIQUID_LINK):
        text = link.sub(lambda match: _link(match, addresses), text)
    text = _VIDEO.sub(lambda match: f"<{_VIDEO_HOSTS[match['name']]}{match['id']}>", text)
    text = _RAW.sub("", _BASE.sub("", text))
    names = (match["hugo"] or match["liquid"] for match in _OTHER.finditer(text))
    for name in dict.fromkeys(names):
        losses.append(message("The shortcode [{name}] was left in the text.", name=name))  # noqa: PERF401
    return text


def _fenced(match: re.Match[str]) -> str:
    code = match["code"].strip("\n")
    return f"```{match['language']}\n{code}\n```"


def _figure(match: re.Match[str], write: WritePicture) -> str:
    found = {
        a["name"].lower(): a["double"] or a["single"] or a["tick"] or a["bare"] or ""
        for a in _ATTRIBUTE.finditer(match["attributes"])
    }
    address = next(
        (found[n] for n in ("src", "image_path", "url", "path", "file") if found.get(n)), ""
    )
    if not address:
        return match[0]
    caption = split_credit(found.get("caption") or found.get("title") or "")
    named = found.get("attr") or found.get("credit") or ""
    credit = split_credit(named).credit or parse_names(named) if named else caption.credit
    picture = NamedPicture(address, found.get("alt", ""), caption.caption)
    return write(NamedPicture(address, picture.alt, picture.caption, credit) if credit else picture)


def _link(match: re.Match[str], addresses: ArticleAddresses) -> str:
    article = addresses.find_named(match["target"])
    return f"article:{article}" if article else match["target"]
