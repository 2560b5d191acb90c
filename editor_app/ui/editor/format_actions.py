"""The commands for writing, declared once for bar, menu and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor_app.ui.action_table import ActionSpec, Menu, Scope
from editor_app.ui.actions import make_action
from editor_app.ui.theme.theme import Theme
from editor_app.ui.translations import QT_TRANSLATE_NOOP

FORMAT_ACTIONS = (
    ActionSpec(
        "format.heading",
        QT_TRANSLATE_NOOP("Actions", "Sub-heading"),
        Menu.FORMAT,
        keys=("Ctrl+Shift+H",),
        icon="heading-2",
        scope=Scope.EDITOR,
    ),
    ActionSpec(
        "format.bold",
        QT_TRANSLATE_NOOP("Actions", "Bold"),
        Menu.FORMAT,
        keys=("Ctrl+B",),
        icon="bold",
        scope=Scope.EDITOR,
    ),
    ActionSpec(
        "format.italic",
        QT_TRANSLATE_NOOP("Actions", "Italic"),
        Menu.FORMAT,
        keys=("Ctrl+I",),
        icon="italic",
        scope=Scope.EDITOR,
    ),
    ActionSpec(
        "format.link",
        QT_TRANSLATE_NOOP("Actions", "Link"),
        Menu.FORMAT,
        keys=("Ctrl+L",),
        icon="link",
        scope=Scope.EDITOR,
    ),
    ActionSpec(
        "format.quote",
        QT_TRANSLATE_NOOP("Actions", "Quotation"),
        Menu.FORMAT,
        group=1,
        keys=("Ctrl+Shift+B",),
        icon="quote",
        scope=Scope.EDITOR,
    ),
    ActionSpec(
        "format.list",
        QT_TRANSLATE_NOOP("Actions", "Bulleted list"),
        Menu.FORMAT,
        group=1,
        keys=("Ctrl+Shift+L",),
        icon="list",
        scope=Scope.EDITOR,
    ),
    ActionSpec(
        "format.image",
        QT_TRANSLATE_NOOP("Actions", "Insert image …"),
        Menu.FORMAT,
        group=1,
        keys=("Ctrl+Shift+I",),
        icon="image-plus",
        scope=Scope.EDITOR,
    ),
    ActionSpec(
        "format.gallery",
        QT_TRANSLATE_NOOP("Actions", "Add a gallery"),
        Menu.FORMAT,
        group=1,
        icon="images",
        scope=Scope.EDITOR,
    ),
    ActionSpec(
        "format.numbers",
        QT_TRANSLATE_NOOP("Actions", "Numbered list"),
        Menu.FORMAT,
        group=2,
        icon="list-ordered",
        scope=Scope.EDITOR,
    ),
    ActionSpec(
        "format.code",
        QT_TRANSLATE_NOOP("Actions", "Code"),
        Menu.FORMAT,
        group=2,
        icon="code",
        scope=Scope.EDITOR,
    ),
    ActionSpec(
        "format.subheadline",
        QT_TRANSLATE_NOOP("Actions", "Add a sub-headline"),
        Menu.FORMAT,
        group=3,
        icon="plus",
        scope=Scope.EDITOR,
    ),
    ActionSpec(
        "find",
        QT_TRANSLATE_NOOP("Actions", "Find in the text"),
        Menu.FORMAT,
        group=4,
        keys=("Ctrl+F",),
        icon="search",
        scope=Scope.EDITOR,
    ),
    ActionSpec(
        "replace",
        QT_TRANSLATE_NOOP("Actions", "Replace in the text"),
        Menu.FORMAT,
        group=4,
        keys=("Ctrl+H",),
        icon="replace",
        scope=Scope.EDITOR,
    ),
)

ON_THE_BAR = ("format.heading", "format.bold", "format.italic", "format.link")
ON_THE_BAR_TOO = ("format.quote", "format.list", "format.image")
IN_THE_OVERFLOW = (
    *("format.gallery", "format.numbers", "format.code", "format.subheadline"),
    *("find", "replace"),
)


class FormatActions(QObject):
    """The commands of one editor by id; their keys work only while the focus is in it."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        self._theme = theme
        self._actions: dict[str, QAction] = {}
        for spec in FORMAT_ACTIONS:
            action = make_action(spec, theme, self)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            owner.addAction(action)
            self._actions[spec.id] = action
        theme.changed.connect(self._restyle)

    def __getitem__(self, action_id: str) -> QAction:
        """Return an action. Raises KeyError for an id that is not declared."""
        return self._actions[action_id]

    def all(self) -> tuple[QAction, ...]:
        """Return all actions, in the order of the table."""
        return tuple(self._actions.values())

    def _restyle(self) -> None:
        for spec in FORMAT_ACTIONS:
            self._actions[spec.id].setIcon(self._theme.icon(spec.icon))
