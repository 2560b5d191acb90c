"""The rights of a picture as XMP (ISO 16684-1): always the same bytes for the same rights.

Properties are those of the IPTC Photo Metadata Standard 2025.1, which search engines read as well
(https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata).
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from editor_app.media.copy_rights import CopyRights

_NAMESPACES = {
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
_MADE_BY_AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
_START = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
_END = '<?xpacket end="r"?>'


def xmp_packet(rights: CopyRights) -> bytes:
    """Return the packet, in UTF-8 and without padding; empty when there is nothing to say."""
    properties = "".join(_properties(rights))
    if not properties:
        return b""
    names = "".join(f' xmlns:{prefix}="{name}"' for prefix, name in _NAMESPACES.items())
    return (
        f'{_START}<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about=""{names}>{properties}</rdf:Description>'
        f"</rdf:RDF></x:xmpmeta>{_END}"
    ).encode()


def _properties(rights: CopyRights) -> Iterator[str]:
    if rights.creator:
        yield f"<dc:creator><rdf:Seq>{_item(rights.creator)}</rdf:Seq></dc:creator>"
    if rights.credit:
        yield _simple("photoshop:Credit", rights.credit)
    if rights.supplier:
        yield _simple("photoshop:Source", rights.supplier)
    if rights.copyright_notice:
        yield _in_any_language("dc:rights", rights.copyright_notice)
    if rights.usage_terms:
        yield _in_any_language("xmpRights:UsageTerms", rights.usage_terms)
    if rights.terms_url:
        yield _simple("xmpRights:WebStatement", rights.terms_url)
    if rights.licensor_url:
        licensor = _simple("plus:LicensorURL", rights.licensor_url)
        item = f'<rdf:li rdf:parseType="Resource">{licensor}</rdf:li>'
        yield f"<plus:Licensor><rdf:Seq>{item}</rdf:Seq></plus:Licensor>"
    if rights.is_ai_generated:
        yield _simple("Iptc4xmpExt:DigitalSourceType", _MADE_BY_AI)


def _simple(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"


def _item(text: str) -> str:
    return f"<rdf:li>{escape(text)}</rdf:li>"


def _in_any_language(name: str, text: str) -> str:
    item = f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'
    return f"<{name}><rdf:Alt>{item}</rdf:Alt></{name}>"
