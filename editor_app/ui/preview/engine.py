"""The web engine's profile for the preview: no cookies, no cache, no script, no network.

One profile serves every view of a window. Pages are made here and deleted before it, as Qt
complains at the end otherwise.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWebEngineCore import QWebEngineProfile, QWebEngineSettings

from editor_app.ui.jobs import Jobs
from editor_app.ui.preview.guarded_page import GuardedPage
from editor_app.ui.preview.request_guard import RequestGuard
from editor_app.ui.preview.scheme import SCHEME, register_scheme
from editor_app.ui.preview.scheme_handler import FileSource, SchemeHandler

_OFF = False
_Attribute = QWebEngineSettings.WebAttribute

SWITCHED_OFF = (
    _Attribute.JavascriptEnabled,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.PluginsEnabled,
    _Attribute.LocalStorageEnabled,
    _Attribute.WebGLEnabled,
    _Attribute.Accelerated2dCanvasEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.AllowRunningInsecureContent,
    _Attribute.ShowScrollBars,
    _Attribute.FocusOnNavigationEnabled,
)


class PreviewEngine(QObject):
    """Owns the profile, the guard and the handler."""

    def __init__(self, source: FileSource, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        register_scheme()
        self._pages: list[GuardedPage] = []
        self.guard = RequestGuard(self)
        self.handler = SchemeHandler(source, jobs, self)
        self._profile: QWebEngineProfile | None = QWebEngineProfile(QCoreApplication.instance())
        self._profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self._profile.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        self._profile.setSpellCheckEnabled(False)
        self._profile.setUrlRequestInterceptor(self.guard)
        self._profile.installUrlSchemeHandler(SCHEME.encode(), self.handler)
        for attribute in SWITCHED_OFF:
            self._profile.settings().setAttribute(attribute, _OFF)

    def new_page(self) -> GuardedPage:
        """Return a page for a view. Raises RuntimeError after ``close``."""
        if self._profile is None:
            raise RuntimeError("The preview is closed.")
        page = GuardedPage(self._profile)
        self._pages.append(page)
        return page

    def release(self, page: GuardedPage) -> None:
        """Delete a page whose view is gone."""
        if page in self._pages:
            self._pages.remove(page)
            page.deleteLater()

    def close(self) -> None:
        """Delete all pages, then the profile."""
        profile, self._profile = self._profile, None
        if profile is None:
            return
        for page in self._pages:
            page.deleteLater()
        self._pages.clear()
        profile.deleteLater()
