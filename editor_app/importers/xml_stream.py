"""Reads a large XML file piece by piece, so that its size does not matter.

The file is hostile until proven otherwise: a document type declaration is refused (no export has
one, and entities hide there), nothing is loaded from anywhere, the parser's own limits on depth
and on the length of a text stay on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from lxml import etree

from editor_app.domain.progress import Cancelled, stop_if
from editor_app.importers.bounded_file import file_size, read_head
from editor_app.importers.errors import FileTooLargeError, ImportFileError
from editor_app.importers.limits import MAX_ENTRY_BYTES, MAX_EXPORT_BYTES

Element = etree._Element  # noqa: SLF001 - lxml's only name for the type

_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ROOT = re.compile(rb"<([A-Za-z_][\w.:-]*)")
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_FORBIDDEN = bytes(byte for byte in range(0x20) if byte not in {0x09, 0x0A, 0x0D, 0x00})

Advance = Callable[[int], None]
"""Takes the number of bytes that were read."""


def root_name(head: bytes) -> str:
    """Return the name of a file's first element as written, empty where none begins."""
    match = _ROOT.search(head)
    return match[1].decode("ascii", "replace") if match else ""


def is_wide(head: bytes) -> bool:
    """Return whether a file is UTF-16, of which ``head`` then says nothing by itself."""
    return head.startswith(_UTF16)


def checked_head(path: Path) -> bytes:
    """Return the beginning of an XML file that may be read on.

    Raises ImportFileError for one that is empty, too large or declares entities.
    """
    size = file_size(path)
    if size > MAX_EXPORT_BYTES:
        raise FileTooLargeError("“{name}” is larger than any export.", name=path.name)
    head = read_head(path)
    if not head.strip():
        raise ImportFileError("“{name}” is empty.", name=path.name)
    # What comes later may be an article about XML; before the root element it is a declaration.
    root = _ROOT.search(head)
    if _DOCTYPE.search(head[: root.start()] if root else head):
        raise _own_entities(path.name)
    return head


def stream_elements(
    path: Path, names: tuple[str, ...], parent: str, advance: Advance, cancelled: Cancelled
) -> Iterator[tuple[str, Element]]:
    """Yield local name and element of each of ``names`` directly in ``parent``, in file order.

    An element is empty again once the next one is asked for. Raises ImportFileError where the
    file breaks off or is not well-formed; CancelledError.
    """
    head = read_head(path)
    with path.open("rb") as file:
        source = _CleanFile(file, path.name, advance, cancelled, head)
        try:
            yield from _elements(source, names, parent, path.name, cancelled)
        except etree.XMLSyntaxError as error:
            raise _broken(path.name, error) from error


def _elements(
    source: _CleanFile, names: tuple[str, ...], parent: str, name: str, cancelled: Cancelled
) -> Iterator[tuple[str, Element]]:
    context = etree.iterparse(
        source,
        events=("end",),
        tag=[f"{{*}}{part}" for part in names],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    is_checked = False
    for _, element in context:
        above = element.getparent()
        if above is None or etree.QName(above).localname != parent:
            continue
        if not is_checked:
            is_checked = True
            if element.getroottree().docinfo.doctype:
                raise _own_entities(name)
        stop_if(cancelled)
        source.begin_part()
        yield etree.QName(element).localname, element
        element.clear()
        while element.getprevious() is not None:
            del above[0]


class _CleanFile:
    """A file without the control characters that XML forbids and programs let through."""

    def __init__(
        self, file: BinaryIO, name: str, advance: Advance, cancelled: Cancelled, head: bytes
    ) -> None:
        self._file = file
        self._name = name
        self._advance = advance
        self._cancelled = cancelled
        self._is_wide = is_wide(head)
        self._since_part = 0

    def begin_part(self) -> None:
        """Begin to count: one part of an export must not fill the memory."""
        self._since_part = 0

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        stop_if(self._cancelled)
        data = self._file.read(size)
        self._advance(len(data))
        self._since_part += len(data)
        if self._since_part > MAX_ENTRY_BYTES:
            raise FileTooLargeError("An entry of “{name}” has no end.", name=self._name)
        if self._is_wide:
            return data
        if b"\x00" in data:
            raise ImportFileError("“{name}” is damaged: it holds zero bytes.", name=self._name)
        clean = data.translate(None, _FORBIDDEN)
        return clean or (b" " if data else b"")


def _own_entities(name: str) -> ImportFileError:
    return ImportFileError("“{name}” declares its own entities, which no export does.", name=name)


def _broken(name: str, error: etree.XMLSyntaxError) -> ImportFileError:
    line = error.lineno or 0
    text = str(error)
    if any(
        hint in text
        for hint in ("Premature end", "EndTag", "no element found", "Document is empty")
    ):
        return ImportFileError("“{name}” breaks off at line {line}.", name=name, line=line)
    if "depth" in text or "huge" in text.lower() or "resource limit" in text.lower():
        return FileTooLargeError("“{name}” nests too deep or holds too much text.", name=name)
    if "ncod" in text or "UTF-8" in text:
        return ImportFileError(
            "“{name}” is not in the encoding it says it is, see line {line}.", name=name, line=line
        )
    return ImportFileError(
        "“{name}” is not well-formed XML, see line {line}.", name=name, line=line
    )
