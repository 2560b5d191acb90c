"""The page as it will be published, while it is being written."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass

from editor_app.domain.article import Article
from editor_app.domain.errors import NotFoundError
from editor_app.exporters.kept_copies import CopyFolder
from editor_app.services.build_edition import build_preview_edition
from editor_app.services.images import picture_bytes
from editor_app.services.picture_cache import picture_cache_folder
from editor_app.services.rendered_bodies import render_article_body
from editor_app.services.session import Session
from editor_app.site.pictures import PictureCopy
from editor_app.site.renderer import SiteRenderer


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """A page and its place in the site, which its relative links start from."""

    path: str
    html: str
    address: str


@dataclass(frozen=True, slots=True)
class PreviewFile:
    """A file that a page asks for."""

    data: bytes
    media_type: str


class Preview:
    """Renders articles with the exporters' renderer and serves what their pages ask for.

    Not to be called on the window's thread: it reads the library and scales pictures.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._renderer: SiteRenderer | None = None
        self._kept = CopyFolder(picture_cache_folder())

    def page(self, article: Article, color_scheme: str | None = None) -> PreviewPage:
        """Return the article's page as it stands now, saved or not.

        ``color_scheme`` is "light" or "dark", or None for exactly the page that is exported.
        """
        body = render_article_body(self._session, article)
        renderer = SiteRenderer(build_preview_edition(self._session, article, body))
        self._renderer = renderer
        return PreviewPage(
            path=renderer.article_path(article.id),
            html=renderer.article_page(article.id, color_scheme=color_scheme),
            address=renderer.article_address(article.id),
        )

    def file(self, path: str) -> PreviewFile:
        """Return a theme file or picture of the page shown last.

        Raises NotFoundError for a path that the page does not name.
        """
        renderer = self._renderer
        if renderer is None:
            raise NotFoundError("The preview has no file “{path}”.", path=path)
        copy = renderer.pictures.get(path)
        if copy is not None:
            # Not left to the system's table of endings, which may know neither WebP nor AVIF.
            return PreviewFile(self._copy(path, copy), copy.spec.format.media_type)
        try:
            data = renderer.theme_file(path)
        except KeyError as error:
            raise NotFoundError("The preview has no file “{path}”.", path=path) from error
        media_type, _ = mimetypes.guess_type(path)
        return PreviewFile(data, media_type or "application/octet-stream")

    def _copy(self, path: str, copy: PictureCopy) -> bytes:
        """Return a copy: one that was made before, or just this one made now."""
        kept = self._kept.find(path)
        if kept is not None:
            return kept
        original = picture_bytes(self._session, copy.image_id)
        ((_, data),) = self._session.pictures.make_copies(original, [copy.spec])
        self._kept.keep(path, data)
        return data
