"""Every command of the window, declared once.

Menus, shortcuts, tooltips and the key overview are made from this table. Ctrl+Alt never occurs:
on German keyboards it is AltGr and types characters. Single letters work only in lists
(WCAG 2.2, success criterion 2.1.4) and are therefore handled by the lists themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from editor_app.ui.translations import QT_TRANSLATE_NOOP


class Menu(Enum):
    """The menus, in their order; NONE holds what has only a key."""

    FILE = QT_TRANSLATE_NOOP("Menus", "&File")
    EDIT = QT_TRANSLATE_NOOP("Menus", "&Edit")
    FORMAT = QT_TRANSLATE_NOOP("Menus", "F&ormat")
    VIEW = QT_TRANSLATE_NOOP("Menus", "&View")
    HELP = QT_TRANSLATE_NOOP("Menus", "&Help")
    NONE = ""


class Scope(Enum):
    """Where a key works."""

    WINDOW = QT_TRANSLATE_NOOP("Scopes", "Everywhere")
    LIST = QT_TRANSLATE_NOOP("Scopes", "In lists")
    IMAGES = QT_TRANSLATE_NOOP("Scopes", "With images")
    COMMENTS = QT_TRANSLATE_NOOP("Scopes", "With comments")
    EDITOR = QT_TRANSLATE_NOOP("Scopes", "While writing")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """A command: its id, English text, menu, and optionally keys, icon and a state to show.

    ``group`` separates the parts of a menu by lines.
    """

    id: str
    text: str
    menu: Menu
    group: int = 0
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    scope: Scope = Scope.WINDOW


ACTIONS = (
    ActionSpec(
        "article.new",
        QT_TRANSLATE_NOOP("Actions", "New article"),
        Menu.FILE,
        keys=("Ctrl+N",),
        icon="square-pen",
    ),
    ActionSpec(
        "library.open",
        QT_TRANSLATE_NOOP("Actions", "Open another publication …"),
        Menu.FILE,
        group=1,
        keys=("Ctrl+O",),
        icon="folder-open",
    ),
    ActionSpec(
        "import",
        QT_TRANSLATE_NOOP("Actions", "Import files …"),
        Menu.FILE,
        group=2,
        icon="download",
    ),
    ActionSpec(
        "export",
        QT_TRANSLATE_NOOP("Actions", "Export package …"),
        Menu.FILE,
        group=2,
        keys=("Ctrl+E",),
        icon="package-check",
    ),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), Menu.FILE, group=3, keys=("Ctrl+Q",)),
    ActionSpec(
        "undo",
        QT_TRANSLATE_NOOP("Actions", "Undo"),
        Menu.EDIT,
        keys=("Ctrl+Z",),
        icon="undo-2",
    ),
    ActionSpec(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        Menu.EDIT,
        keys=("Ctrl+Shift+Z",),
        icon="redo-2",
    ),
    ActionSpec(
        "search",
        QT_TRANSLATE_NOOP("Actions", "Search"),
        Menu.EDIT,
        group=1,
        keys=("Ctrl+K",),
        icon="search",
    ),
    ActionSpec(
        "version.keep",
        QT_TRANSLATE_NOOP("Actions", "Keep a version"),
        Menu.EDIT,
        group=2,
        keys=("Ctrl+S",),
        icon="history",
    ),
    ActionSpec(
        "check",
        QT_TRANSLATE_NOOP("Actions", "Check"),
        Menu.EDIT,
        group=2,
        keys=("Ctrl+Shift+C",),
        icon="list-checks",
    ),
    ActionSpec(
        "article.duplicate",
        QT_TRANSLATE_NOOP("Actions", "Duplicate article"),
        Menu.EDIT,
        group=3,
        icon="copy",
    ),
    ActionSpec(
        "article.trash",
        QT_TRANSLATE_NOOP("Actions", "Move to trash"),
        Menu.EDIT,
        group=3,
        icon="trash-2",
    ),
    ActionSpec(
        "pane.sidebar",
        QT_TRANSLATE_NOOP("Actions", "Sidebar"),
        Menu.VIEW,
        keys=("Ctrl+1",),
        icon="panel-left",
        checkable=True,
    ),
    ActionSpec(
        "pane.list",
        QT_TRANSLATE_NOOP("Actions", "Article list"),
        Menu.VIEW,
        keys=("Ctrl+2",),
        icon="list",
        checkable=True,
    ),
    ActionSpec(
        "pane.preview",
        QT_TRANSLATE_NOOP("Actions", "Preview"),
        Menu.VIEW,
        keys=("Ctrl+3",),
        icon="columns-3",
        checkable=True,
    ),
    ActionSpec(
        "pane.inspector",
        QT_TRANSLATE_NOOP("Actions", "Details"),
        Menu.VIEW,
        keys=("Ctrl+4",),
        icon="panel-right",
        checkable=True,
    ),
    ActionSpec(
        "preview.large",
        QT_TRANSLATE_NOOP("Actions", "Large preview"),
        Menu.VIEW,
        group=1,
        keys=("Ctrl+Shift+P",),
        icon="expand",
    ),
    ActionSpec(
        "preview.colours",
        QT_TRANSLATE_NOOP("Actions", "Preview light or dark"),
        Menu.VIEW,
        group=1,
        keys=("Ctrl+Shift+D",),
        icon="sun-moon",
    ),
    ActionSpec(
        "preset.layout",
        QT_TRANSLATE_NOOP("Actions", "Layout on and off"),
        Menu.VIEW,
        group=1,
        keys=("F9",),
    ),
    ActionSpec(
        "preset.focus",
        QT_TRANSLATE_NOOP("Actions", "Focus on and off"),
        Menu.VIEW,
        group=1,
        keys=("F11",),
    ),
    ActionSpec(
        "region.next",
        QT_TRANSLATE_NOOP("Actions", "Next region"),
        Menu.VIEW,
        group=2,
        keys=("F6",),
    ),
    ActionSpec(
        "region.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous region"),
        Menu.VIEW,
        group=2,
        keys=("Shift+F6",),
    ),
    ActionSpec(
        "toast.focus",
        QT_TRANSLATE_NOOP("Actions", "Go to the message"),
        Menu.VIEW,
        group=2,
        keys=("F8",),
    ),
    ActionSpec(
        "settings",
        QT_TRANSLATE_NOOP("Actions", "Settings"),
        Menu.VIEW,
        group=3,
        keys=("Ctrl+,",),
        icon="settings",
    ),
    ActionSpec(
        "help.keys",
        QT_TRANSLATE_NOOP("Actions", "Keyboard overview"),
        Menu.HELP,
        keys=("F1",),
        icon="keyboard",
    ),
    ActionSpec("help.about", QT_TRANSLATE_NOOP("Actions", "About Druckreif"), Menu.HELP),
)


@dataclass(frozen=True, slots=True)
class KeyNote:
    """A key that a list or field handles itself, for the key overview."""

    keys: tuple[str, ...]
    text: str
    scope: Scope


KEY_NOTES = (
    KeyNote(("J", "K"), QT_TRANSLATE_NOOP("Actions", "Next or previous row"), Scope.LIST),
    KeyNote(("Return",), QT_TRANSLATE_NOOP("Actions", "Into the editor"), Scope.LIST),
    KeyNote(("Del",), QT_TRANSLATE_NOOP("Actions", "Move to trash"), Scope.LIST),
    KeyNote(("Ctrl+A",), QT_TRANSLATE_NOOP("Actions", "Select all"), Scope.LIST),
    KeyNote(("?",), QT_TRANSLATE_NOOP("Actions", "Keyboard overview"), Scope.LIST),
    KeyNote(("Space",), QT_TRANSLATE_NOOP("Actions", "Large view"), Scope.IMAGES),
    KeyNote(("Return",), QT_TRANSLATE_NOOP("Actions", "Edit the details"), Scope.IMAGES),
    KeyNote(("Del",), QT_TRANSLATE_NOOP("Actions", "Delete"), Scope.IMAGES),
    KeyNote(("Ctrl+C",), QT_TRANSLATE_NOOP("Actions", "Copy the credit"), Scope.IMAGES),
    KeyNote(("Ctrl+V",), QT_TRANSLATE_NOOP("Actions", "Add what was copied"), Scope.IMAGES),
    KeyNote(("Ctrl+F",), QT_TRANSLATE_NOOP("Actions", "Search images"), Scope.IMAGES),
    KeyNote(("R",), QT_TRANSLATE_NOOP("Actions", "Reply"), Scope.COMMENTS),
    KeyNote(("V",), QT_TRANSLATE_NOOP("Actions", "Hide"), Scope.COMMENTS),
    KeyNote(("S",), QT_TRANSLATE_NOOP("Actions", "Mark as spam"), Scope.COMMENTS),
    KeyNote(("E",), QT_TRANSLATE_NOOP("Actions", "Done"), Scope.COMMENTS),
    KeyNote(("U",), QT_TRANSLATE_NOOP("Actions", "Mark as unread"), Scope.COMMENTS),
    KeyNote(("O",), QT_TRANSLATE_NOOP("Actions", "Show in article"), Scope.COMMENTS),
    KeyNote(("N",), QT_TRANSLATE_NOOP("Actions", "Next open comment"), Scope.COMMENTS),
    KeyNote(
        ("Ctrl+Return",),
        QT_TRANSLATE_NOOP("Actions", "Add the reply to the outbox"),
        Scope.COMMENTS,
    ),
    KeyNote(("Tab",), QT_TRANSLATE_NOOP("Actions", "Next field"), Scope.EDITOR),
    KeyNote(
        ("Ctrl+Return",),
        QT_TRANSLATE_NOOP("Actions", "Details of the picture in this line"),
        Scope.EDITOR,
    ),
    KeyNote(
        ("Alt+Left", "Alt+Right"),
        QT_TRANSLATE_NOOP("Actions", "Move a picture of the gallery"),
        Scope.EDITOR,
    ),
    KeyNote(
        ("Esc",), QT_TRANSLATE_NOOP("Actions", "Close what lies on top; never text"), Scope.WINDOW
    ),
)
