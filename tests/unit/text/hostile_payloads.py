"""Reads the collections of attacks that other projects test their sanitisers with."""

from __future__ import annotations

import json
import re
from pathlib import Path

_PAYLOAD = re.compile(r'"payload"\s*:\s*("(?:[^"\\]|\\.)*")', re.DOTALL)
_JS_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|(['\n])|(v)|0)")


def read_dompurify(folder: Path) -> list[str]:
    """Return the payloads of DOMPurify's fixtures, a JavaScript module that is almost JSON."""
    text = (folder / "dompurify-expect.mjs").read_text("utf-8")
    return [json.loads(_as_json(literal), strict=False) for literal in _PAYLOAD.findall(text)]


def read_bleach(folder: Path) -> list[str]:
    """Return the inputs of bleach's cases: what stands before the line with two dashes."""
    cases = sorted((folder / "bleach").glob("*.test"))
    return [case.read_text("utf-8").partition("\n--\n")[0] for case in cases]


def _as_json(literal: str) -> str:
    """Rewrite what JavaScript allows in a string and JSON does not."""

    def rewrite(match: re.Match[str]) -> str:
        if match[1]:
            return f"\\u00{match[1]}"
        if match[2]:
            return "" if match[2] == "\n" else match[2]
        return "\\u000b" if match[3] else "\\u0000"

    # Pairs of backslashes are stepped over so that "\\x41" stays as it is.
    return re.sub(
        r"\\\\|" + _JS_ESCAPE.pattern,
        lambda m: m[0] if m[0] == "\\\\" else rewrite(m),
        literal,
    )
