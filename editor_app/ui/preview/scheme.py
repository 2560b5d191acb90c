"""The program's own URL scheme, under which the preview is served.

``setHtml`` fails without a word near 2 MB, so pages come from here. Registering needs the web
engine's library but no application; it must happen before the first profile is made.
"""

from __future__ import annotations

from urllib.parse import quote

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtWebEngineCore import QWebEngineUrlScheme

SCHEME = "druckreif"
HOST = "preview"


def register_scheme() -> None:
    """Make the scheme known; a second call does nothing."""
    name = QByteArray(SCHEME.encode())
    if QWebEngineUrlScheme.schemeByName(name).name() == name:
        return
    scheme = QWebEngineUrlScheme(name)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flag = QWebEngineUrlScheme.Flag
    # Not LocalScheme: a local page may then not even load its own style sheet once it is kept
    # from reading local files.
    scheme.setFlags(flag.SecureScheme | flag.CorsEnabled)
    QWebEngineUrlScheme.registerScheme(scheme)


def address_of(path: str) -> QUrl:
    """Return the address of a page or file of the site, given its path below the site's root."""
    return QUrl(f"{SCHEME}://{HOST}/{quote(path)}")


def path_of(url: QUrl) -> str:
    """Return the path below the site's root that an address of ours names."""
    return url.path().removeprefix("/")
