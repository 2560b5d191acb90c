"""Whatever field a check names, "Show" leads there, from any article to any other."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from editor_app.domain.identity import EntityId
from editor_app.ui.library_window import LibraryWindow
from tests.ui.shell.office import Office, room_of

IN_INSPECTOR = ("authors", "related", "slug", "search_description", "published_at", "status")
ON_CANVAS = ("headline", "standfirst", "kicker", "subheadline", "category", "body", "body.link")
OF_IMAGES = tuple(
    f"{place}.{part}"
    for place in ("lead", "body", "gallery", "social")
    for part in ("credit", "alt", "caption", "file", "licence")
)


def _is_open(article_id: EntityId, shown: LibraryWindow) -> bool:
    return room_of(shown).open_article_id == article_id


def _is_in(widget: QWidget, shown: LibraryWindow) -> bool:
    """Whether the keyboard is in a widget, or in what stands for it."""
    focus: QWidget | None = shown.shell.focusWidget()
    return focus is not None and (
        focus in {widget, widget.focusProxy()} or widget.isAncestorOf(focus)
    )


def _others(shown: LibraryWindow) -> list[EntityId]:
    rows = shown.view.list_pane.model.summaries()
    return [row.id for row in rows if str(row.id) != room_of(shown).open_article_id]


def test_fields_of_the_inspector_are_shown_there_even_when_it_is_closed(office: Office) -> None:
    shown = office.open()
    inspector = shown.view.document.inspector
    assert inspector is not None
    for field, other in zip(IN_INSPECTOR, _others(shown), strict=False):
        shown.view.actions_book["pane.inspector"].trigger()
        office.qtbot.waitUntil(lambda: not inspector.isVisible(), timeout=5000)
        room_of(shown)._open_at(other, field)
        office.qtbot.waitUntil(partial(_is_open, other, shown), timeout=5000)
        widget = inspector.article_tab.field(field) or inspector.search_tab.field(field)
        assert widget is not None
        office.qtbot.waitUntil(partial(_is_in, widget, shown), timeout=5000)
        assert widget.isVisible()
        office.wait_calm(shown)


def test_all_other_fields_are_the_editors(office: Office) -> None:
    shown = office.open()
    editor, inspector = shown.view.document.editor, shown.view.document.inspector
    assert editor is not None
    assert inspector is not None
    article_id = EntityId(room_of(shown).open_article_id)
    for field in (*ON_CANVAS, *OF_IMAGES):
        shown.view.list_pane.view.setFocus()
        assert not inspector.has_field(field)

        room_of(shown)._open_at(article_id, field)

        office.qtbot.waitUntil(partial(_is_in, editor, shown), timeout=5000)
    office.wait_calm(shown)
