"""The theme's templates, compiled once per process."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from editor_app.resources import resource_path
from editor_app.site.strings import THEME


@lru_cache(maxsize=64)
def template(name: str) -> Template:
    """Return a template of the theme. A name it uses and is not given is an error."""
    return _environment().get_template(name)


def render_part(name: str, **values: object) -> Markup:
    """Return a part of a page as finished HTML, without the line break at its end."""
    return Markup(template(name).render(**values).strip())  # noqa: S704 (made by our template)


class _LeanTemplate(Template):
    """Escapes as all templates do, without wrapping each value in an object of its own.

    Compiled templates call ``escape`` for every value they write and join the results. Most
    values have nothing to escape; to give these back as they are makes a page a third faster.
    """

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 (Jinja's own name)
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__["escape"] = _escaped
        return made


def _escaped(value: object) -> str:
    if isinstance(value, Markup):
        return value
    if isinstance(value, str) and not (
        "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
    ):
        return value
    return escape(value)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resource_path("themes", THEME, "templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.template_class = _LeanTemplate
    return environment
