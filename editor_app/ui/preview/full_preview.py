"""The preview over the whole window: devices, print, light and dark."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMarginsF, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPageLayout, QPageSize, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.services.preview import PreviewPage
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.preview.address_bar import AddressBar
from editor_app.ui.preview.appearance_cards import AppearanceCards
from editor_app.ui.preview.device_switch import DeviceSwitch
from editor_app.ui.preview.devices import device
from editor_app.ui.preview.engine import PreviewEngine
from editor_app.ui.preview.preview_renderer import PreviewRenderer
from editor_app.ui.preview.web_preview import WebPreview
from editor_app.ui.widgets.segmented import Segmented

_PRINT = "print"
_BAR = 52
_MARGIN = 24
_CARDS = 376
_PAPER_ZOOM = 1.0
PAPER_MARGINS = QMarginsF(18, 20, 18, 20)
"""Millimetres, as the theme's print style asks for."""


class FullPreview(QWidget):
    """A child of the window that lies over everything; Esc or "Back to text" closes it."""

    closed = Signal()
    scheme_chosen = Signal(str)

    def __init__(
        self,
        desk: Desk,
        document: ArticleDocument,
        renderer: PreviewRenderer,
        engine: PreviewEngine,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._renderer = renderer
        self._pdf_bytes: QBuffer | None = None
        self._before: QWidget | None = None
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Large preview"))
        self.back = QPushButton(self.tr("Back to text"))
        self.devices = DeviceSwitch(desk.theme)
        self.devices.add_icon(_PRINT, "printer", self.tr("Print"))
        self.devices.set_current("desktop")
        self.schemes = Segmented(desk.theme, self.tr("Page colours"))
        self.schemes.add_text("light", self.tr("Light"))
        self.schemes.add_text("dark", self.tr("Dark"))
        self.schemes.set_current(renderer.color_scheme)
        self.address = AddressBar(desk.theme, self)
        self.web = WebPreview(engine, desk.theme, self)
        self.web.set_device(device("desktop"))
        self._document_pdf = QPdfDocument(self)
        self.paper = QPdfView(self)
        self.cards = AppearanceCards(desk, document, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.back.clicked.connect(self.close_preview)
        self.devices.chosen.connect(self._on_device)
        self.schemes.chosen.connect(self.scheme_chosen)
        self.web.link_hovered.connect(self.address.show_link)
        self.web.shown.connect(self._on_shown)
        desk.theme.changed.connect(self._restyle)
        self._restyle()

    def open_over(self, window: QWidget) -> None:
        """Cover a window and take the keyboard."""
        self._before = window.focusWidget()
        self.setParent(window)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        if self._renderer.page is not None:
            self.show_page(self._renderer.page)
        self.devices.setFocus()
        self.back.setFocus(Qt.FocusReason.TabFocusReason)

    def show_page(self, page: PreviewPage) -> None:
        """Show a page."""
        self.address.show_address(page.address or page.path)
        self.web.show_page(page, self._renderer.color_scheme)

    def set_color_scheme(self, color_scheme: str) -> None:
        """Show the page light or dark."""
        self.schemes.set_current(color_scheme)
        self.web.set_color_scheme(color_scheme)

    def close_preview(self) -> None:
        """Go back to where the keyboard was."""
        window = self.parentWidget()
        if window is not None:
            window.removeEventFilter(self)
        self.paper.setDocument(QPdfDocument(self.paper))
        self.hide()
        self.web.release()
        self.closed.emit()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_preview()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard out of the window below."""
        stops = [
            widget
            for widget in self.findChildren(QWidget)
            if widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if not stops:
            return False
        current = next((i for i, widget in enumerate(stops) if widget.hasFocus()), -1)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(current + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering the window when its size changes."""
        window = self.parentWidget()
        if event.type() == QEvent.Type.Resize and window is not None and watched is window:
            self.setGeometry(window.rect())
        return False

    def _on_device(self, key: str) -> None:
        if key == _PRINT:
            self._print()
            return
        self._stack.setCurrentIndex(0)
        self.web.set_device(device(key))

    def _on_shown(self) -> None:
        if self.devices.current() == _PRINT:
            self._print()

    def _print(self) -> None:
        """Let the engine print the page: its print look is then the real one."""
        layout = QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            PAPER_MARGINS,
            QPageLayout.Unit.Millimeter,
        )
        self.web.page.printToPdf(self._on_pdf, layout)

    def _on_pdf(self, data: QByteArray | bytes) -> None:
        buffer = QBuffer(self)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document_pdf.load(buffer)
        self._pdf_bytes = buffer
        self.paper.setDocument(self._document_pdf)
        self._stack.setCurrentIndex(1)

    def _lay_out(self) -> None:
        self._bar = QFrame(self)
        self._bar.setObjectName("bar")
        self._in_bar = QGridLayout(self._bar)
        middle = QHBoxLayout()
        middle.addWidget(self.devices)
        middle.addWidget(self.schemes)
        self._in_bar.addWidget(self.back, 0, 0, Qt.AlignmentFlag.AlignLeft)
        self._in_bar.addLayout(middle, 0, 1)
        self._in_bar.setColumnStretch(0, 1)
        self._in_bar.setColumnStretch(2, 1)
        screen = QWidget(self)
        self._in_screen = QVBoxLayout(screen)
        self._in_screen.setContentsMargins(0, 0, 0, 0)
        self._in_screen.addWidget(self.address)
        self._in_screen.addWidget(self.web, 1)
        self.paper.setPageMode(QPdfView.PageMode.MultiPage)
        self.paper.setZoomMode(QPdfView.ZoomMode.Custom)
        self.paper.setZoomFactor(_PAPER_ZOOM)
        self.paper.setFrameShape(QFrame.Shape.NoFrame)
        self._stack.addWidget(screen)
        self._stack.addWidget(self.paper)
        self._below = QHBoxLayout()
        self._below.addWidget(self._stack, 1)
        self._below.addWidget(self.cards)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._bar)
        rows.addLayout(self._below, 1)

    def _restyle(self) -> None:
        px = self._desk.theme.px
        self._bar.setFixedHeight(px(_BAR))
        self._in_bar.setContentsMargins(px(14), 0, px(14), 0)
        self._stack.setContentsMargins(px(_MARGIN), px(20), px(_MARGIN), 0)
        self._in_screen.setSpacing(px(8))
        self.cards.setFixedWidth(px(_CARDS))
        self.back.setIcon(self._desk.theme.icon("arrow-left", 14))
        palette = self.paper.palette()
        palette.setColor(QPalette.ColorRole.Dark, self._desk.theme.color("sunken"))
        self.paper.setPalette(palette)
