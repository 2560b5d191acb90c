"""Shows and hides the panes of a window: by its width, by preset, by a person's wish."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from editor_app.ui.actions import ActionBook
from editor_app.ui.document_area import DocumentArea
from editor_app.ui.sidebar.sidebar import Sidebar
from editor_app.ui.theme.theme import Theme
from editor_app.ui.window_layout import LIST_WIDTH, Pane, Preset, SidebarForm, Wishes, arrange

_LEAST_LIST = 280


class PaneSwitch(QObject):
    """Owns the ``splitter`` between list and document; sidebar, list and document are given."""

    preset_changed = Signal(str)
    list_hidden = Signal()
    """The list had the keyboard and is hidden now."""

    def __init__(
        self,
        theme: Theme,
        actions: ActionBook,
        sidebar: Sidebar,
        article_list: QWidget,
        document: DocumentArea,
        root: QWidget,
    ) -> None:
        super().__init__(root)
        self._theme = theme
        self._actions = actions
        self._sidebar = sidebar
        self._list = article_list
        self._document = document
        self._root = root
        self._wishes = Wishes()
        self._shown: frozenset[Pane] = frozenset()
        self._list_width = theme.px(LIST_WIDTH)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(article_list)
        self.splitter.addWidget(document)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._remember)
        article_list.setMinimumWidth(theme.px(_LEAST_LIST))
        self._connect()

    @property
    def wishes(self) -> Wishes:
        """What a person wants to see."""
        return self._wishes

    @property
    def preset(self) -> Preset:
        """The way of working."""
        return self._wishes.preset

    def restore(self, wishes: Wishes, sizes: Mapping[str, int]) -> None:
        """Take wishes and widths (px) from an earlier day."""
        self._wishes = wishes
        self._list_width = sizes.get(Pane.LIST, self._list_width)
        self._document.set_sizes(sizes)
        self.arrange()

    def sizes(self) -> Mapping[str, int]:
        """Return the widths of all panes in px."""
        return {**self._document.sizes(), Pane.LIST: self._list_width}

    def set_preset(self, preset: Preset) -> None:
        """Work in another way."""
        self._wish(self._wishes.with_preset(preset))
        self.preset_changed.emit(preset.value)

    def show_pane(self, pane: Pane) -> None:
        """Make sure that a pane is shown, if there is any room for it."""
        self._wish(self._wishes.with_pane(pane, shown=True))

    def arrange(self) -> None:
        """Show what fits now."""
        # The window's width, not the root's: a root that was just put in has none yet.
        arrangement = arrange(self._root.window().width() / self._theme.zoom, self._wishes)
        self._shown = arrangement.panes
        has_list = Pane.LIST in arrangement.panes
        self._sidebar.setVisible(arrangement.sidebar is not SidebarForm.HIDDEN)
        self._sidebar.set_rail(rail=arrangement.sidebar is SidebarForm.RAIL)
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._list.isAncestorOf(focus)
        self._list.setVisible(has_list)
        if has_list:
            total = max(self.splitter.width(), self._list_width + 1)
            self.splitter.setSizes([self._list_width, total - self._list_width])
        self._document.show_panes(arrangement.panes)
        self._document.toolbar.show_list(has_list)
        if had_focus and not has_list:
            self.list_hidden.emit()
        self._document.toolbar.presets.set_current(self._wishes.preset.value)
        self._actions["pane.sidebar"].setChecked(arrangement.sidebar is not SidebarForm.HIDDEN)
        for pane in Pane:
            self._actions[f"pane.{pane.value}"].setChecked(pane in arrangement.panes)

    def _connect(self) -> None:
        actions = self._actions
        actions["pane.sidebar"].triggered.connect(self._toggle_sidebar)
        actions["pane.list"].triggered.connect(self._toggle_list)
        actions["pane.preview"].triggered.connect(self._toggle_preview)
        actions["pane.inspector"].triggered.connect(self._toggle_inspector)
        actions["preset.layout"].triggered.connect(self._toggle_layout)
        actions["preset.focus"].triggered.connect(self._toggle_focus)
        self._document.toolbar.preset_chosen.connect(self._on_preset)

    def _wish(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self.arrange()

    def _toggle(self, pane: Pane) -> None:
        self._wish(self._wishes.with_pane(pane, shown=pane not in self._shown))

    def _toggle_sidebar(self) -> None:
        self._wish(self._wishes.with_sidebar(shown=not self._wishes.sidebar))

    def _toggle_list(self) -> None:
        self._toggle(Pane.LIST)

    def _toggle_preview(self) -> None:
        self._toggle(Pane.PREVIEW)

    def _toggle_inspector(self) -> None:
        self._toggle(Pane.INSPECTOR)

    def _toggle_layout(self) -> None:
        self.set_preset(Preset.WRITE if self.preset is Preset.LAYOUT else Preset.LAYOUT)

    def _toggle_focus(self) -> None:
        self.set_preset(Preset.WRITE if self.preset is Preset.FOCUS else Preset.FOCUS)

    def _on_preset(self, key: str) -> None:
        self.set_preset(Preset(key))

    def _remember(self, position: int, _handle: int) -> None:
        self._list_width = position
