"""Reads a large text file in pieces, whatever its encoding."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from editor_app.domain.progress import stop_if
from editor_app.importers.bounded_file import file_size, read_head
from editor_app.importers.contract import ImportContext
from editor_app.importers.decoding import encoding_of_mark, is_mostly_utf8
from editor_app.importers.errors import FileTooLargeError, ImportFileError
from editor_app.importers.limits import MAX_EXPORT_BYTES, MAX_STREAM_LINE

_CHUNK = 1024 * 1024
_TOLD_EACH = 64 * 1024
"""Letters read line by line between two reports."""


class TextStream:
    """A text file, read once to find out its encoding and once for what it says.

    ``is_damaged`` says, before anything is read, that some bytes are no text.
    """

    def __init__(self, path: Path, context: ImportContext) -> None:
        """Look at the whole file. Raises ImportFileError, CancelledError."""
        self._path = path
        self._context = context
        self._size = file_size(path)
        if self._size > MAX_EXPORT_BYTES:
            raise FileTooLargeError("“{name}” is larger than any export.", name=path.name)
        if not read_head(path).strip():
            raise ImportFileError("“{name}” is empty.", name=path.name)
        self._encoding, self.is_damaged = self._find_encoding()

    def lines(self) -> Iterator[str]:
        """Yield the lines, each with its line feed. Raises FileTooLargeError, CancelledError."""
        untold = _TOLD_EACH
        with self._open() as file:
            while line := file.readline(MAX_STREAM_LINE):
                if len(line) == MAX_STREAM_LINE:
                    raise FileTooLargeError("A line of “{name}” has no end.", name=self._path.name)
                untold += len(line)
                if untold >= _TOLD_EACH:
                    self._tell(file)
                    untold = 0
                yield line
            self._tell(file)

    def chunks(self) -> Iterator[str]:
        """Yield the text in pieces of any length. Raises CancelledError."""
        with self._open() as file:
            while chunk := file.read(_CHUNK):
                self._tell(file)
                yield chunk

    def _open(self) -> TextIO:
        return self._path.open(encoding=self._encoding, errors="replace")

    def _tell(self, file: TextIO) -> None:
        stop_if(self._context.cancelled)
        self._context.report(self._size + min(file.buffer.tell(), self._size), 2 * self._size)

    def _find_encoding(self) -> tuple[str, bool]:
        """Read the file through; UTF-8 with a few broken bytes is still UTF-8."""
        marked = encoding_of_mark(read_head(self._path))
        decoder = codecs.getincrementaldecoder(marked or "utf-8")("replace")
        whole = broken = done = 0
        with self._path.open("rb") as file:
            while data := file.read(_CHUNK):
                stop_if(self._context.cancelled)
                text = decoder.decode(data)
                if "\0" in text:
                    raise ImportFileError("“{name}” is not a text file.", name=self._path.name)
                broken += text.count("\ufffd")
                whole += len(text) - len(text.encode("ascii", "ignore"))
                done += len(data)
                self._context.report(done, 2 * self._size)
        if marked:
            return marked, bool(broken)
        if is_mostly_utf8(whole - broken, broken):
            return "utf-8", bool(broken)
        return "cp1252", False
