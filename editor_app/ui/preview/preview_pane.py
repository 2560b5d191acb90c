"""The preview docked beside the editor: devices, light and dark, and the page below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.services.preview import Preview, PreviewPage
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.preview.device_switch import DeviceSwitch
from editor_app.ui.preview.devices import device
from editor_app.ui.preview.preview_renderer import PreviewRenderer
from editor_app.ui.sentences import sentence_of
from editor_app.ui.widgets.banner import Banner
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from editor_app.ui.preview.engine import PreviewEngine
    from editor_app.ui.preview.full_preview import FullPreview
    from editor_app.ui.preview.web_preview import WebPreview

_MARGIN = 20
_BAR = 44


class PreviewPane(QWidget):
    """Starts the web engine when it is first seen, after the window has been painted."""

    full_opened = Signal()
    """The preview has been opened over the whole window."""
    full_closed = Signal()

    def __init__(
        self, desk: Desk, document: ArticleDocument, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = document
        self._source = Preview(desk.session)
        self._engine: PreviewEngine | None = None
        self.web: WebPreview | None = None
        self.full: FullPreview | None = None
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Preview"))
        self.renderer = PreviewRenderer(self._source, document, desk.jobs, self)
        self.renderer.set_color_scheme("dark" if desk.theme.is_dark else "light")
        self.devices = DeviceSwitch(desk.theme, self)
        self._size = ElidingLabel("", self)
        self._size.setProperty("role", "dim")
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.scheme_button = IconButton(desk.theme, "moon", self.tr("Dark page"), self)
        self.full_button = IconButton(desk.theme, "expand", self.tr("Large preview"), self)
        self._banner = Banner(desk.theme, "warn", self)
        self._banner.hide()
        self._rows = QVBoxLayout(self)
        self._bar = QHBoxLayout()
        self._lay_out()
        self._start = QTimer(self)
        self._start.setSingleShot(True)
        self._start.timeout.connect(self._start_engine)
        self.devices.chosen.connect(self._on_device)
        self.scheme_button.clicked.connect(self.toggle_color_scheme)
        self.full_button.clicked.connect(self.open_full)
        self.renderer.rendered.connect(self._on_rendered)
        self.renderer.failed.connect(self._on_failed)
        desk.theme.changed.connect(self._restyle)
        self._restyle()

    def toggle_color_scheme(self) -> None:
        """Show the page dark instead of light, or back; the window's own colours stay."""
        dark = self.renderer.color_scheme == "light"
        self.renderer.set_color_scheme("dark" if dark else "light")
        if self.web is not None:
            self.web.set_color_scheme(self.renderer.color_scheme)
        if self.full is not None:
            self.full.set_color_scheme(self.renderer.color_scheme)
        self._restyle()

    def open_full(self) -> None:
        """Show the page over the whole window."""
        from editor_app.ui.preview.full_preview import FullPreview  # noqa: PLC0415 - web engine

        if self.full is not None or self._document.article is None:
            return
        self.full = FullPreview(self._desk, self._document, self.renderer, self.engine())
        self.full.closed.connect(self._on_full_closed)
        self.full.scheme_chosen.connect(self._on_full_scheme)
        self.full.open_over(self.window())
        self.renderer.set_on(True)
        self.full_opened.emit()

    def follow(self, part: int) -> None:
        """Keep the part of the body that is being written in view."""
        if self.web is not None:
            self.web.follow(part)

    def shut_down(self) -> None:
        """End the web engine; nothing is shown afterwards. Safe to call twice."""
        self._start.stop()
        self.renderer.set_on(False)
        if self.full is not None:
            self.full.close_preview()
        if self.web is not None:
            self.web.release()
            self.web.deleteLater()
            self.web = None
        if self._engine is not None:
            self._engine.close()
            self._engine = None

    def engine(self) -> PreviewEngine:
        """Return the web engine's part of the preview; the first call starts it."""
        from editor_app.ui.preview.engine import PreviewEngine  # noqa: PLC0415 - web engine

        if self._engine is None:
            self._engine = PreviewEngine(self._source, self._desk.jobs, self)
            application = QCoreApplication.instance()
            if application is not None:
                application.aboutToQuit.connect(self.shut_down)
        return self._engine

    def showEvent(self, event: QShowEvent) -> None:
        """Render while somebody looks; start the engine after this paint, not during it."""
        super().showEvent(event)
        self.renderer.set_on(True)
        if self.web is None:
            self._start.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody looks."""
        super().hideEvent(event)
        self._start.stop()
        if self.full is None:
            self.renderer.set_on(False)

    def _start_engine(self) -> None:
        from editor_app.ui.preview.web_preview import WebPreview  # noqa: PLC0415 - web engine

        if self.web is not None:
            return
        self.web = WebPreview(self.engine(), self._desk.theme, self)
        self.web.fitted.connect(self._on_fitted)
        self.web.link_hovered.connect(self._on_hovered)
        self.web.set_device(device(self.devices.current()))
        self._rows.addWidget(self.web, 1)
        self._rows.setStretchFactor(self._filler, 0)
        self._filler.hide()
        self.renderer.render(self._document.article)

    def _on_rendered(self, page: PreviewPage) -> None:
        self._banner.hide()
        if self.web is not None:
            self.web.show_page(page, self.renderer.color_scheme)
        if self.full is not None:
            self.full.show_page(page)

    def _on_failed(self, error: Exception) -> None:
        self._banner.say(sentence_of(error))
        self._banner.show()

    def _on_device(self, key: str) -> None:
        if self.web is not None:
            self.web.set_device(device(key))

    def _on_fitted(self, width: int, percent: int) -> None:
        self._size_text = f"{width} px · {percent} %"
        self._size.set_text(self._size_text)

    def _on_hovered(self, url: str) -> None:
        self._size.set_text(url or self._size_text)

    def _on_full_scheme(self, color_scheme: str) -> None:
        if color_scheme != self.renderer.color_scheme:
            self.toggle_color_scheme()

    def _on_full_closed(self) -> None:
        self.full = None
        if self.web is not None:
            self.web.refit()  # pages of one profile share their zoom
        self.renderer.set_on(self.isVisible())
        self.full_closed.emit()

    def _lay_out(self) -> None:
        self._size_text = ""
        self._filler = QWidget(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._bar.addWidget(self.devices)
        self._bar.addWidget(self._size, 1)
        self._bar.addWidget(self.scheme_button)
        self._bar.addWidget(self.full_button)
        self._rows.addLayout(self._bar)
        self._rows.addWidget(self._banner)
        self._rows.addWidget(self._filler, 1)

    def _restyle(self) -> None:
        px = self._desk.theme.px
        dark = self.renderer.color_scheme == "dark"
        self.scheme_button.set_icon("sun" if dark else "moon")
        self.scheme_button.set_name(self.tr("Light page") if dark else self.tr("Dark page"))
        self._bar.setContentsMargins(px(16), px(6), px(12), px(6))
        self._bar.setSpacing(px(4))
        self._rows.setContentsMargins(px(_MARGIN), 0, px(_MARGIN), px(16))
        self._bar.setContentsMargins(0, px(6), 0, px(6))
