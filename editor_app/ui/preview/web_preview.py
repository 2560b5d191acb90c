"""The view in its frame: a page of a device's width with round corners."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWebEngineCore import QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from editor_app.services.preview import PreviewPage
from editor_app.ui.preview.devices import DEVICES, Device, fit
from editor_app.ui.preview.engine import PreviewEngine
from editor_app.ui.preview.page_script import follow_script, scheme_script, update_script
from editor_app.ui.preview.scheme import address_of
from editor_app.ui.theme.theme import Theme

_RADIUS = 14
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
_PAPER = {"light": "#ffffff", "dark": "#161514"}
"""What is shown before the page's own style is there: no white flash in the dark."""


class WebPreview(QWidget):
    """Shows pages handed to it; an update keeps the place that was scrolled to."""

    shown = Signal()
    """A page has been loaded or brought up to date."""
    fitted = Signal(int, int)
    """The device's width and the zoom in percent at which it is drawn."""
    link_hovered = Signal(str)

    def __init__(self, engine: PreviewEngine, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._theme = theme
        self._device: Device = DEVICES[0]
        self._shown_page: PreviewPage | None = None
        self._loading = False
        self._is_loaded = False
        self.page = engine.new_page()
        self.view = QWebEngineView(self)
        self.view.setPage(self.page)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.view.setAcceptDrops(False)
        self.view.setAccessibleName(self.tr("Preview of the page"))
        self._frame = _Frame(theme, self)
        self.page.loadFinished.connect(self._on_loaded)
        self.page.linkHovered.connect(self.link_hovered)
        theme.changed.connect(self._arrange)

    def show_page(self, page: PreviewPage, color_scheme: str) -> None:
        """Show a page: another one is loaded, the same one is brought up to date."""
        before, self._shown_page = self._shown_page, page
        self._engine.handler.set_page(page.path, page.html)
        if before is None or before.path != page.path or not (self._is_loaded or self._loading):
            self.page.setBackgroundColor(QColor(_PAPER[color_scheme]))
            self._load()
        elif self._is_loaded:
            self._update()

    def set_color_scheme(self, color_scheme: str) -> None:
        """Switch the shown page at once."""
        self.page.setBackgroundColor(QColor(_PAPER[color_scheme]))
        self.page.runJavaScript(scheme_script(color_scheme), _WORLD)

    def set_device(self, chosen: Device) -> None:
        """Draw the page at another width."""
        self._device = chosen
        self._arrange()

    def refit(self) -> None:
        """Draw the page at its zoom again, after another view has set its own."""
        self._arrange()

    def follow(self, part: int) -> None:
        """Bring the n-th part of the article's body into view."""
        if self._is_loaded:
            self.page.runJavaScript(follow_script(part), _WORLD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the device into the new width."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Return a phone's size."""
        return self._theme.size(DEVICES[0].width, 700)

    def release(self) -> None:
        """Give the page back before the profile goes."""
        self._engine.release(self.page)

    def _load(self) -> None:
        if self._shown_page is None:
            return
        self._loading, self._is_loaded = True, False
        self.page.allowed = address_of(self._shown_page.path)
        self.page.load(self.page.allowed)

    def _update(self) -> None:
        if self._shown_page is not None:
            script = update_script(self._shown_page.html)
            self.page.runJavaScript(script, _WORLD, self._on_updated)

    def _on_loaded(self, succeeded: bool) -> None:
        self._loading, self._is_loaded = False, succeeded
        if succeeded:
            self._update()  # to what was rendered while the page was loading

    def _on_updated(self, done: object) -> None:
        if done is False:
            self._load()
            return
        self.shown.emit()

    def _arrange(self) -> None:
        fitted = fit(self._device.width, self.width(), self._theme.zoom)
        left = (self.width() - fitted.width) // 2
        self.view.setGeometry(left, 0, fitted.width, self.height())
        self._frame.setGeometry(left, 0, fitted.width, self.height())
        self._frame.raise_()
        self.view.setZoomFactor(fitted.zoom)
        percent = round(fitted.zoom / self._theme.zoom * 100)
        self.fitted.emit(self._device.width, percent)


class _Frame(QWidget):
    """Paints the corners and the border over the view, which ignores a radius of its own."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover the corners with the desk and draw the line."""
        radius = self._theme.px(_RADIUS)
        whole = QRectF(self.rect())
        edge = QPainterPath()
        edge.addRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        corners = QPainterPath()
        corners.addRect(whole)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(corners - edge, self._theme.color("sunken"))
        painter.setPen(QPen(self._theme.color("border"), 1))
        painter.drawPath(edge)
