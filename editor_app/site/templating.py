"""The theme's templates, compiled once per process."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from editor_app.resources import resource_path
from editor_app.site.strings import THEME


@lru_cache(maxsize=64)
def template(name: str) -> Template:
    """Return a template of the theme. A name it uses and is not given is an error."""
    return _environment().get_template(name)


def render_part(name: str, **values: object) -> Markup:
    """Return a part of a page as finished HTML, without the line break at its end."""
    return Markup(template(name).render(**values).strip())  # noqa: S704 (made by an escaping template)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(resource_path("themes", THEME, "templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
