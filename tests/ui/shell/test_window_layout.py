"""Which panes fit beside the editor, at the widths of the specification."""

from __future__ import annotations

import pytest

from editor_app.ui.window_layout import (
    LEAST,
    LEAST_EDITOR,
    RAIL,
    SIDEBAR,
    Pane,
    Preset,
    SidebarForm,
    Wishes,
    arrange,
)

WRITE = Wishes()
LAYOUT = Wishes().with_preset(Preset.LAYOUT)
FOCUS = Wishes().with_preset(Preset.FOCUS)


@pytest.mark.parametrize(
    ("width", "wishes", "sidebar", "panes"),
    [
        (1600, WRITE, SidebarForm.FULL, {Pane.LIST, Pane.INSPECTOR}),
        (1600, LAYOUT, SidebarForm.FULL, {Pane.PREVIEW, Pane.INSPECTOR}),
        (1600, FOCUS, SidebarForm.HIDDEN, set()),
        (1280, WRITE, SidebarForm.FULL, {Pane.LIST}),
        (1280, LAYOUT, SidebarForm.FULL, {Pane.PREVIEW}),
        (1559, LAYOUT, SidebarForm.FULL, {Pane.PREVIEW}),
        (1024, WRITE, SidebarForm.RAIL, {Pane.LIST}),
        (1024, LAYOUT, SidebarForm.RAIL, {Pane.PREVIEW}),
    ],
)
def test_arrangement_follows_the_width(
    width: int, wishes: Wishes, sidebar: SidebarForm, panes: set[Pane]
) -> None:
    shown = arrange(width, wishes)
    assert shown.sidebar is sidebar
    assert shown.panes == panes


@pytest.mark.parametrize("width", range(1024, 2400, 16))
@pytest.mark.parametrize("wishes", [WRITE, LAYOUT, WRITE.with_pane(Pane.PREVIEW, shown=True)])
def test_editor_always_keeps_its_room(width: int, wishes: Wishes) -> None:
    shown = arrange(width, wishes)
    side = {SidebarForm.FULL: SIDEBAR, SidebarForm.RAIL: RAIL, SidebarForm.HIDDEN: 0}
    used = side[shown.sidebar] + sum(LEAST[pane] for pane in shown.panes)
    assert width - used >= LEAST_EDITOR


def test_list_can_be_shown_at_the_largest_zoom_on_the_smallest_screen() -> None:
    assert arrange(1024 / 1.5, WRITE).panes == {Pane.LIST}


def test_pane_wanted_last_wins_where_room_is_short() -> None:
    wishes = WRITE.with_pane(Pane.INSPECTOR, shown=True)
    assert arrange(1280, wishes).panes == {Pane.INSPECTOR}


def test_pane_that_is_put_away_stays_away() -> None:
    assert Pane.LIST not in arrange(1600, WRITE.with_pane(Pane.LIST, shown=False)).panes


def test_wide_screen_shows_everything() -> None:
    wishes = LAYOUT.with_pane(Pane.LIST, shown=True)
    assert arrange(2200, wishes).panes == set(Pane)
