"""What the program is, under which licence it stands, and whose work it carries."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from editor_app import __version__
from editor_app.resources import resource_path
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.dialog import Dialog
from editor_app.ui.widgets.primary_button import PrimaryButton

WIDTH = 640

_SHIPPED = (
    ("Inter (OFL-1.1)", ("fonts", "inter", "LICENSE.txt")),
    ("Source Serif 4 (OFL-1.1)", ("fonts", "source-serif", "LICENSE.md")),
    ("JetBrains Mono (OFL-1.1)", ("fonts", "jetbrains-mono", "LICENSE.txt")),
    ("Lucide (ISC)", ("icons", "LICENSE.txt")),
)


class AboutDialog(Dialog):
    """Version, licence, and the licence texts of fonts and icons."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, WIDTH)
        self.set_heading(
            f"Druckreif {__version__}", self.tr("From a draft to a page that is fit to print.")
        )
        words = QLabel(
            self.tr(
                "Free software under the GNU General Public License, version 3 or later. "
                "No account, no cloud. The app makes no network connection on its own."
            )
        )
        words.setWordWrap(True)
        self.body.addWidget(words)
        heading = QLabel(self.tr("Fonts and icons"))
        heading.setProperty("role", "sec")
        self.body.addWidget(heading)
        texts = QPlainTextEdit()
        texts.setProperty("kind", "field")
        texts.setReadOnly(True)
        texts.setPlainText(licence_texts())
        texts.setMinimumHeight(theme.px(280))
        texts.setAccessibleName(heading.text())
        texts.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body.addWidget(texts, 1)
        done = PrimaryButton(theme, self.tr("Close"))
        done.clicked.connect(self.close_dialog)
        self.foot.addStretch(1)
        self.foot.addWidget(done)


def licence_texts() -> str:
    """Return the licence texts of everything that is shipped beside the program's own code."""
    return "\n\n".join(
        f"{name}\n{'=' * len(name)}\n\n{resource_path(*path).read_text('utf-8')}"
        for name, path in _SHIPPED
    )
