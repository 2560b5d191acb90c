"""The files of the theme that go out with every site: one style sheet and the fonts it names."""

from __future__ import annotations

import re
from functools import lru_cache

from editor_app.domain.publication import Publication
from editor_app.resources import resource_path
from editor_app.site.addresses import THEME_FOLDER
from editor_app.site.palette_css import palette_css
from editor_app.site.strings import THEME

STYLE_SHEET = f"{THEME_FOLDER}/theme.css"

_PARTS = (
    "fonts.css",
    "tokens.css",
    "base.css",
    "frame.css",
    "article.css",
    "cards.css",
    "comments.css",
    "form.css",
    "print.css",
)
_FONT = re.compile(r"url\(fonts/([A-Za-z0-9._-]+\.woff2)\)")
_LICENCE = re.compile(r"LICENSE[A-Za-z0-9._-]*\.(?:txt|md)\Z")


def theme_files() -> tuple[str, ...]:
    """Return the paths of all theme files below the site's root, sorted."""
    fonts = sorted({*_FONT.findall(_style_sheet()), *_licences()})
    return (*(f"{THEME_FOLDER}/fonts/{name}" for name in fonts), STYLE_SHEET)


def theme_file(path: str, publication: Publication) -> bytes:
    """Return one of the theme's files; raises KeyError for a path that is none of them.

    Raises AccentContrastError for the style sheet of a publication whose accent cannot be read.
    """
    if path == STYLE_SHEET:
        return (_style_sheet() + palette_css(publication.accent)).encode()
    if path not in theme_files():
        raise KeyError(path)
    return resource_path("themes", THEME, "fonts", path.rpartition("/")[2]).read_bytes()


@lru_cache(maxsize=1)
def _style_sheet() -> str:
    return (
        "\n".join(
            resource_path("themes", THEME, "css", name).read_text("utf-8").strip()
            for name in _PARTS
        )
        + "\n"
    )


@lru_cache(maxsize=1)
def _licences() -> tuple[str, ...]:
    """The fonts' licence texts: the OFL wants them beside the fonts wherever these go."""
    folder = resource_path("themes", THEME, "fonts")
    return tuple(path.name for path in folder.iterdir() if _LICENCE.match(path.name))
