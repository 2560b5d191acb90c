"""Shows either the articles or one of the screens."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from editor_app.ui.screens.screen import Screen, ScreenTools
from editor_app.ui.screens.screen_places import ScreenPlace


class ScreenStack(QStackedWidget):
    """Makes each screen when it is first wanted; without tools only articles are shown.

    Whoever worked in what goes away works on in what comes, where they were the last time, as
    Qt's stacks have it; a keyboard that is elsewhere, as in the sidebar, stays there.
    """

    screen_made = Signal(object)
    """Carries the Screen, before it is shown."""
    switched = Signal()

    def __init__(
        self,
        articles: QWidget,
        makers: Mapping[str, Callable[[ScreenTools], Screen]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._makers = makers
        self._articles = articles
        self._tools: ScreenTools | None = None
        self._screens: dict[str, Screen] = {}
        self._remembered: dict[str, Mapping[str, int | str]] = {}
        self.addWidget(articles)

    def fill(self, tools: ScreenTools) -> None:
        """Take what screens are made with; the library is open."""
        self._tools = tools

    def recall(self, remembered: Mapping[str, Mapping[str, int | str]]) -> None:
        """Take what was remembered of the screens, for when they are made."""
        self._remembered = dict(remembered)

    def remember(self) -> Mapping[str, Mapping[str, int | str]]:
        """Return what to remember of the screens, of those that were not shown as it was."""
        return self._remembered | {name: each.remember() for name, each in self._screens.items()}

    @property
    def current(self) -> Screen | None:
        """The screen that is shown, None while it is the articles."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Screen) else None

    def made(self) -> tuple[Screen, ...]:
        """Return the screens that have been shown so far."""
        return tuple(self._screens.values())

    def show_articles(self) -> None:
        """Show list and document."""
        self._switch(self._articles)

    def show_place(self, place: ScreenPlace) -> None:
        """Show the screen of a place."""
        if self._tools is None:
            return
        screen = self._screens.get(place.screen)
        if screen is None:
            screen = self._screens[place.screen] = self._makers[place.screen](self._tools)
            screen.recall(self._remembered.get(place.screen, {}))
            self.addWidget(screen)
            self.screen_made.emit(screen)
        self._switch(screen)
        screen.show_place(place.key)

    def _switch(self, widget: QWidget) -> None:
        if self.currentWidget() is widget:
            return
        is_new = widget.focusWidget() is None
        self.setCurrentWidget(widget)
        self.switched.emit()
        focus = QApplication.focusWidget()
        has_focus = focus is not None and widget.isAncestorOf(focus)
        if is_new and has_focus and isinstance(widget, Screen):
            widget.take_focus()
