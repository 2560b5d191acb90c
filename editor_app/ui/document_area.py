"""The open article: toolbar, editor, preview and inspector side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from editor_app.ui.actions import ActionBook
from editor_app.ui.desk import Desk
from editor_app.ui.theme.theme import Theme
from editor_app.ui.toolbar import Toolbar
from editor_app.ui.widgets.banner import Banner
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.window_layout import Pane

if TYPE_CHECKING:  # The panes pull in the services, which must not delay the first paint.
    from editor_app.ui.editor.editor_pane import EditorPane
    from editor_app.ui.inspector.inspector_pane import InspectorPane
    from editor_app.ui.preview.preview_pane import PreviewPane

_DEFAULT_WIDTHS = {Pane.PREVIEW: 430, Pane.INSPECTOR: 318}
_LEAST_WIDTHS = {Pane.PREVIEW: 330, Pane.INSPECTOR: 280}


class DocumentArea(QFrame):
    """Empty until the library is open; then the panes are made, the preview when it is wanted."""

    filled = Signal()
    """Editor and inspector are there."""

    def __init__(self, theme: Theme, actions: ActionBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self._theme = theme
        self._desk: Desk | None = None
        self._sizes: dict[str, int] = {}
        self._shown: frozenset[Pane] = frozenset()
        self.editor: EditorPane | None = None
        self.inspector: InspectorPane | None = None
        self.preview: PreviewPane | None = None
        self.toolbar = Toolbar(theme, actions)
        self.empty = EmptyState(theme)
        self.sample_banner = Banner(theme, "info")
        self.sample_banner.hide()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.splitterMoved.connect(self._remember)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.sample_banner)
        column.addWidget(self._stack, 1)

    def fill(self, desk: Desk) -> None:
        """Make editor and inspector for an open library."""
        from editor_app.ui.editor.editor_pane import EditorPane  # noqa: PLC0415 - after the paint
        from editor_app.ui.inspector.inspector_pane import (  # noqa: PLC0415 - as above
            InspectorPane,
        )

        self._desk = desk
        self.editor = EditorPane(desk)
        self.inspector = InspectorPane(desk, self.editor.document, self.editor.pictures)
        self.inspector.field_requested.connect(self.editor.go_to)
        pictures, sharing = self.editor.article_pictures, self.inspector.search_tab.sharing
        sharing.choice_requested.connect(pictures.entrances.ask_for_sharing_image)
        sharing.reset_requested.connect(pictures.share_lead_image)
        sharing.details_requested.connect(pictures.open_image)
        self._splitter.addWidget(self.editor)
        self._splitter.addWidget(self.inspector)
        self.inspector.setMinimumWidth(self._theme.px(_LEAST_WIDTHS[Pane.INSPECTOR]))
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self.show_panes(self._shown)
        self._stack.setCurrentWidget(self._splitter)
        self.filled.emit()

    def show_panes(self, panes: frozenset[Pane]) -> None:
        """Show preview and inspector or not; the preview is made when it is first shown."""
        self._shown = panes
        if self._desk is None or self.editor is None or self.inspector is None:
            return
        if Pane.PREVIEW in panes and self.preview is None:
            self._make_preview(self._desk)
        if self.preview is not None:
            self.preview.setVisible(Pane.PREVIEW in panes)
        self.inspector.setVisible(Pane.INSPECTOR in panes)
        self._apply_sizes()

    def show_nothing(self, icon: str, title: str, line: str, action: str) -> None:
        """Show a sentence instead of an article."""
        self.empty.say(icon, title, line, action)
        self._stack.setCurrentWidget(self.empty)

    def show_document(self) -> None:
        """Show the panes again."""
        if self.editor is not None:
            self._stack.setCurrentWidget(self._splitter)

    def open_large_preview(self) -> None:
        """Show the page over the whole window, whether or not the preview is docked."""
        if self.preview is None and self._desk is not None:
            self._make_preview(self._desk)
            self.show_panes(self._shown)
        if self.preview is not None:
            self.preview.open_full()

    def toggle_preview_colours(self) -> None:
        """Show the previewed page dark instead of light, or back."""
        if self.preview is not None:
            self.preview.toggle_color_scheme()

    def set_sizes(self, sizes: Mapping[str, int]) -> None:
        """Take the widths of panes in px from an earlier day."""
        self._sizes = dict(sizes)
        self._apply_sizes()

    def sizes(self) -> Mapping[str, int]:
        """Return the widths of the panes, to be remembered."""
        return dict(self._sizes)

    def _make_preview(self, desk: Desk) -> None:
        from editor_app.ui.preview.preview_pane import PreviewPane  # noqa: PLC0415 - on demand

        if self.editor is not None:
            self.preview = PreviewPane(desk, self.editor.document)
            self.editor.part_changed.connect(self.preview.follow)
            self.preview.setMinimumWidth(self._theme.px(_LEAST_WIDTHS[Pane.PREVIEW]))
            self._splitter.insertWidget(1, self.preview)
            self._splitter.setStretchFactor(1, 0)
            self._splitter.setStretchFactor(0, 1)

    def _apply_sizes(self) -> None:
        widths = []
        total = max(self._splitter.width(), self._theme.px(600))
        for place in range(1, self._splitter.count()):
            pane = self._pane_at(place)
            known = self._sizes.get(pane, self._theme.px(_DEFAULT_WIDTHS[pane]))
            widths.append(known if pane in self._shown else 0)
        if widths:
            self._splitter.setSizes([max(total - sum(widths), 1), *widths])

    def _pane_at(self, place: int) -> Pane:
        return Pane.PREVIEW if self._splitter.widget(place) is self.preview else Pane.INSPECTOR

    def _remember(self) -> None:
        for place, width in enumerate(self._splitter.sizes()):
            if place and width:
                self._sizes[self._pane_at(place)] = width
