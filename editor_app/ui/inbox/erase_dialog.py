"""Erasing a person: the one thing here that nothing takes back, so it is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QRadioButton, QWidget

from editor_app.domain.erasure import ErasureScope
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.dialog import Dialog

_WIDTH = 540


class EraseDialog(Dialog):
    """Asks how much of a person shall go."""

    accepted = Signal(str, object)
    """The e-mail address and the ErasureScope."""

    def __init__(self, theme: Theme, window: QWidget, email: str) -> None:
        super().__init__(theme, window, _WIDTH)
        self._email = email
        self.set_heading(
            self.tr("Delete this person’s data"),
            self.tr(
                "This cannot be undone. It holds for every laptop, for later imports and for"
                " backups that are brought back."
            ),
        )
        address = QLabel(email)
        address.setProperty("role", "sec")
        self.body.addWidget(address)
        self.details = QRadioButton(self.tr("E-mail and IP address; their comments stay"))
        self.comments = QRadioButton(
            self.tr("Everything: in place of their comments stands “Comment removed”")
        )
        self.details.setChecked(True)
        group = QButtonGroup(self)
        for button in (self.details, self.comments):
            group.addButton(button)
            self.body.addWidget(button)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.erase = QPushButton(self.tr("Delete for good"))
        self.erase.setProperty("kind", "danger")
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.erase)
        self.cancel.clicked.connect(self.close_dialog)
        self.erase.clicked.connect(self._accept)

    def _accept(self) -> None:
        scope = ErasureScope.COMMENTS if self.comments.isChecked() else ErasureScope.DETAILS
        self.accepted.emit(self._email, scope)
        self.close_dialog()
