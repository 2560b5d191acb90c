"""What can be done with a row of the ledger."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.domain.credit_ledger import LedgerRow


class RowMenu(QMenu):
    """Copies by itself; where to go is for the screen to say."""

    article_wanted = Signal(object)
    """The LedgerRow whose article shall be opened."""
    image_wanted = Signal(object)
    """The LedgerRow whose image shall be shown."""

    def __init__(self, row: LedgerRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._row = row
        if row.use.article_id is not None:
            self.addAction(self.tr("Open article")).triggered.connect(self._open_article)
        self.addAction(self.tr("Show image in the library")).triggered.connect(self._show_image)
        self.addSeparator()
        credit = self.addAction(self.tr("Copy credit"))
        credit.triggered.connect(self._copy_credit)
        credit.setEnabled(bool(row.credit))
        address = self.addAction(self.tr("Copy address of the page"))
        address.triggered.connect(self._copy_address)
        address.setEnabled(bool(row.address))

    def _open_article(self) -> None:
        self.article_wanted.emit(self._row)

    def _show_image(self) -> None:
        self.image_wanted.emit(self._row)

    def _copy_credit(self) -> None:
        QGuiApplication.clipboard().setText(self._row.credit)

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._row.address)
