"""Text for a log, without the addresses of people."""

from __future__ import annotations

import ipaddress
import re

_PART = r"[^\s<>\"'(),;:=@]"
_MAIL = re.compile(rf"(?<!{_PART}){_PART}+@{_PART}+")
_NUMBERS = re.compile(r"(?<![\w.:])[0-9A-Fa-f:.]*[0-9A-Fa-f:](?![\w:])")


def hide_addresses(text: str) -> str:
    """Return a text with “…” in place of every e-mail address and every IP address."""
    return _NUMBERS.sub(_hidden_ip, _MAIL.sub("…@…", text))


def _hidden_ip(found: re.Match[str]) -> str:
    try:
        ipaddress.ip_address(found[0])
    except ValueError:
        return found[0]
    return "…"
