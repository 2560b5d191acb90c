"""What every pane of one open publication works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.jobs import Jobs
from editor_app.ui.settings import Settings
from editor_app.ui.theme.theme import Theme

if TYPE_CHECKING:  # A session pulls in the database, which must not delay the first paint.
    from editor_app.services.session import Session


@dataclass(frozen=True, slots=True)
class Desk:
    """The shared collaborators; handed to panes through their constructors."""

    session: Session
    jobs: Jobs
    changes: ChangeBroadcaster
    theme: Theme
    settings: Settings
