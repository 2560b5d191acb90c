"""What every screen is to the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from editor_app.domain.identity import EntityId
from editor_app.ui.actions import ActionBook
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.desk import Desk
from editor_app.ui.regions import enter_region
from editor_app.ui.undo_history import UndoHistory


@dataclass(frozen=True, slots=True)
class ScreenTools:
    """What a screen is made with: the desk, and what all screens of a window share."""

    desk: Desk
    history: UndoHistory
    thumbnails: Thumbnails
    actions: ActionBook


class Screen(QFrame):
    """Shown while its place is chosen in the sidebar; made when it is first shown, then kept."""

    article_requested = Signal(object, str)
    """The id of an article to open, and the field to go to ("" for none)."""
    image_requested = Signal(object)
    """The id of an image to show in the image library."""
    place_requested = Signal(str)
    """The key of a place of the sidebar to go to."""
    dialog_requested = Signal(object)
    """A Dialog to show over the window."""
    notice = Signal(str)
    """A sentence for a toast."""

    def show_place(self, _place: str) -> None:
        """Show what belongs to a place; several places may share a screen."""

    def show_entity(self, _entity_id: EntityId) -> None:
        """Go to one of the things that the screen is about, as soon as it has been read."""

    def arrange(self, _width: float) -> None:
        """Show the panes that fit into a window of this width (px at 100 % zoom)."""

    def regions(self) -> tuple[QWidget | None, ...]:
        """Return the parts that F6 goes through, in order."""
        return (self,)

    def take_focus(self) -> None:
        """Put the keyboard where work on this screen begins."""
        enter_region(self)

    def take_files(self, _paths: tuple[Path, ...]) -> bool:
        """Take files that were let go over the window; return whether they belong here."""
        return False

    def remember(self) -> Mapping[str, int | str]:
        """Return what to remember of this screen on this computer, under short names."""
        return {}

    def recall(self, _remembered: Mapping[str, int | str]) -> None:
        """Stand as the screen stood; what is missing or makes no sense stays as it is."""

    def hand_over(self) -> None:
        """Queue every unsaved word for writing, for the moment before the window closes."""
