"""All keys, made from the same table as the menus."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from editor_app.ui.action_table import ACTIONS, KEY_NOTES, Scope
from editor_app.ui.actions import native_keys
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.dialog import Dialog
from editor_app.ui.widgets.primary_button import PrimaryButton

WIDTH = 640
Line = tuple[str, tuple[str, ...]]


class KeysDialog(Dialog):
    """One column of commands with their keys, by where they work."""

    def __init__(self, theme: Theme, window: QWidget, writing: Iterable[QAction]) -> None:
        super().__init__(theme, window, WIDTH)
        self.set_heading(self.tr("Keyboard overview"))
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for scope, lines in key_lines(writing).items():
            heading = QLabel(QCoreApplication.translate("Scopes", scope.value))
            heading.setProperty("role", "h2")
            grid.addWidget(heading, grid.rowCount(), 0)
            for text, keys in lines:
                row = grid.rowCount()
                grid.addWidget(QLabel(text), row, 0)
                label = QLabel("   ".join(keys))
                label.setObjectName("key")
                label.setAccessibleName(", ".join(keys))
                grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignRight)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setMinimumHeight(min(inner.sizeHint().height(), theme.px(520)))
        area.setAccessibleName(self.tr("Keyboard overview"))
        self.body.addWidget(area, 1)
        done = PrimaryButton(theme, self.tr("Close"))
        done.clicked.connect(self.close_dialog)
        self.foot.addStretch(1)
        self.foot.addWidget(done)


def key_lines(writing: Iterable[QAction]) -> dict[Scope, list[Line]]:
    """Return texts and keys as the system writes them; ``writing`` are the editor's actions."""
    lines: dict[Scope, list[Line]] = {scope: [] for scope in Scope}
    for spec in ACTIONS:
        if spec.keys:
            text = QCoreApplication.translate("Actions", spec.text)
            lines[spec.scope].append((text, _native(spec.keys)))
    for note in KEY_NOTES:
        text = QCoreApplication.translate("Actions", note.text)
        lines[note.scope].append((text, _native(note.keys)))
    for action in writing:
        if not action.shortcut().isEmpty():
            lines[Scope.EDITOR].append((action.iconText(), (native_keys(action.shortcut()),)))
    return lines


def _native(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(native_keys(QKeySequence(key)) for key in keys)
