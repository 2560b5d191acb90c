"""What is in the window of one publication: sidebar, list, document, and what lies over them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor_app.storage.summaries import ArticleSummary
from editor_app.ui.actions import ActionBook
from editor_app.ui.article_list.article_list_pane import ArticleListPane
from editor_app.ui.article_list.query import ListQuery
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.document_area import DocumentArea
from editor_app.ui.jobs import Jobs
from editor_app.ui.opening.window_shell import WindowShell
from editor_app.ui.pane_switch import PaneSwitch
from editor_app.ui.regions import next_region
from editor_app.ui.screen_makers import SCREENS
from editor_app.ui.screens.screen_places import find_screen_place
from editor_app.ui.screens.screen_stack import ScreenStack
from editor_app.ui.settings import SettingsFile
from editor_app.ui.settings_menu import SettingsMenu
from editor_app.ui.sidebar.nav_model import place_name
from editor_app.ui.sidebar.places import build_places
from editor_app.ui.sidebar.sidebar import Sidebar
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.dialog import Dialog
from editor_app.ui.widgets.toast import Toast
from editor_app.ui.window_layout import Pane
from editor_app.ui.window_menus import WindowMenus
from editor_app.ui.window_state import WindowState

_OF_ARTICLES = (
    *(
        "version.keep",
        "check",
        "article.duplicate",
        "article.trash",
        "preview.large",
        "preview.colours",
    ),
    *("pane.list", "pane.preview", "pane.inspector", "preset.layout", "preset.focus"),
)
"""Commands that make sense only while articles are shown."""


class MainView(QWidget):
    """Shows and arranges; what happens with the library is the workroom's business."""

    def __init__(
        self, theme: Theme, settings: SettingsFile, jobs: Jobs, folder: Path, shell: WindowShell
    ) -> None:
        super().__init__()
        self.setObjectName("root")
        self.theme = theme
        self.folder = folder
        self.shell = shell
        self._place = "all"
        self._screen = ""
        self._dialog: Dialog | None = None
        self.actions_book = ActionBook(theme, self)
        self.thumbnails = Thumbnails(jobs, self)
        self.sidebar = Sidebar(theme, self.actions_book)
        self.list_pane = ArticleListPane(theme, self.thumbnails, self.actions_book["article.new"])
        self.list_pane.view.single_keys = settings.current.single_keys
        self.document = DocumentArea(theme, self.actions_book)
        self.panes = PaneSwitch(
            theme, self.actions_book, self.sidebar, self.list_pane, self.document, self
        )
        self.screens = ScreenStack(self.panes.splitter, SCREENS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(self.screens, 1)
        self.toast = Toast(self)
        self.toast.moves = not settings.current.reduce_motion
        self.menus = WindowMenus(shell, self.actions_book, settings, folder)
        self.settings_menu = SettingsMenu(theme, settings, self)
        self.sidebar.show_publication(folder.stem, theme.tokens.kicker)
        self._connect()

    def restore(self, state: WindowState) -> None:
        """Stand as the window stood."""
        self._place = state.place
        self.sidebar.show_places(build_places(None), state.place)
        self.panes.restore(state.wishes, state.sizes)
        self.screens.recall(state.screens)

    def state(self, article_id: str) -> WindowState:
        """Return what to remember of this window."""
        geometry: QByteArray = self.shell.saveGeometry()
        return WindowState(
            geometry=bytes(geometry.data()),
            wishes=self.panes.wishes,
            sizes=self.panes.sizes(),
            place=self._screen or self.list_pane.query().place or self._place,
            article_id=article_id,
            screens=self.screens.remember(),
        )

    def show_first_rows(self, rows: tuple[ArticleSummary, ...]) -> None:
        """Show what could be read quickly, until the library is open."""
        if self._place == "all":
            everything = build_places(None)[1]
            self.list_pane.show_query(place_name(everything), ListQuery())
            self.list_pane.model.show(rows, complete=True)

    def show_screen(self, key: str) -> None:
        """Show the screen of a place instead of the articles."""
        place = find_screen_place(key)
        if place is not None:
            self._screen = key
            self.screens.show_place(place)
            self._arrange()

    def show_articles(self) -> None:
        """Show list and document again."""
        self._screen = ""
        self.screens.show_articles()

    def open_dialog(self, dialog: Dialog) -> None:
        """Show a dialog; until it closes, the window's commands rest. One at a time."""
        if self._dialog is not None:
            dialog.deleteLater()
            return
        self._dialog = dialog
        self.actions_book.pause(paused=True)
        dialog.closed.connect(self._on_dialog_closed)
        dialog.open()

    def dialog(self) -> Dialog | None:
        """Return the dialog that is open, if one is."""
        return self._dialog

    def focus_search(self) -> None:
        """Put the keyboard into the search, unfolding the sidebar where it is a rail."""
        self.sidebar.show()
        self.sidebar.set_rail(rail=False)
        self.sidebar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sidebar.search.selectAll()

    def focus_list(self) -> None:
        """Put the keyboard into the list, showing it first."""
        self.panes.show_pane(Pane.LIST)
        self.list_pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _connect(self) -> None:
        actions = self.actions_book
        self.theme.changed.connect(self._arrange)
        self.shell.resized.connect(self._arrange)
        self.screens.switched.connect(self._on_switched)
        actions["region.next"].triggered.connect(self._next_region)
        actions["region.previous"].triggered.connect(self._previous_region)
        actions["toast.focus"].triggered.connect(self.toast.take_focus)
        actions["search"].triggered.connect(self.focus_search)
        actions["settings"].triggered.connect(self._open_settings)
        actions["quit"].triggered.connect(self.shell.close)
        actions["help.keys"].triggered.connect(self._show_keys)
        actions["help.about"].triggered.connect(self._show_about)
        self.panes.list_hidden.connect(self._leave_list)
        self.sidebar.menu_requested.connect(self.menus.popup)
        self.sidebar.list_requested.connect(self.focus_list)
        self.sidebar.search_left.connect(self.panes.arrange)
        self.document.toolbar.place_requested.connect(self.focus_list)
        actions["article.duplicate"].triggered.connect(self.list_pane.request_duplicate)
        actions["article.trash"].triggered.connect(self.list_pane.request_trash)
        self.list_pane.view.help_requested.connect(actions["help.keys"].trigger)

    def _next_region(self) -> None:
        next_region(self._regions(), 1)

    def _previous_region(self) -> None:
        next_region(self._regions(), -1)

    def _regions(self) -> tuple[QWidget | None, ...]:
        document, screen = self.document, self.screens.current
        if screen is not None:
            return (self.sidebar, *screen.regions())
        return (
            document.toolbar,
            self.sidebar,
            self.list_pane,
            document.editor,
            document.preview,
            document.inspector,
        )

    def _arrange(self) -> None:
        self.panes.arrange()
        screen = self.screens.current
        if screen is not None:
            screen.arrange(self.window().width() / self.theme.zoom)

    def _on_switched(self) -> None:
        for name in _OF_ARTICLES:
            self.actions_book[name].setEnabled(self.screens.current is None)

    def _open_settings(self) -> None:
        menu = self.settings_menu.make_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self.sidebar.foot.settings_button
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _show_keys(self) -> None:
        from editor_app.ui.help.keys_dialog import KeysDialog  # noqa: PLC0415 - when wanted

        editor = self.document.editor
        writing = editor.format_actions() if editor is not None else ()
        self.open_dialog(KeysDialog(self.theme, self, writing))

    def _show_about(self) -> None:
        from editor_app.ui.help.about_dialog import AboutDialog  # noqa: PLC0415 - when wanted

        self.open_dialog(AboutDialog(self.theme, self))

    def _leave_list(self) -> None:
        """Give the keyboard to the editor when the list that had it goes away."""
        if self.document.editor is not None:
            self.document.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_dialog_closed(self) -> None:
        self._dialog = None
        self.actions_book.pause(paused=False)
