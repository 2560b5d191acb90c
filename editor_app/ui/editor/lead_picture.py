"""The lead image as it sits on the canvas: cropped around its focal point, its credit on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from editor_app.domain.credit import CreditPattern, credit_line
from editor_app.domain.image import Image
from editor_app.ui.dropped_pictures import picture_paths
from editor_app.ui.editor.picture_loader import PictureKey, PictureLoader
from editor_app.ui.editor.plate_button import PlateButton
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

HEIGHT = 206
_EMPTY_HEIGHT = 104
_RADIUS = 8
_BAR = 34
_SETTLE_MS = 120


class LeadPicture(QWidget):
    """Column width, 206 px high; a frame with a button while there is nothing to show."""

    details_requested = Signal()
    """A click, Enter or Space: show the fields of credit and alt text."""
    file_requested = Signal()
    """The button: choose a picture file."""
    dropped = Signal(object)
    """A Path of a picture file was dropped."""

    def __init__(self, theme: Theme, loader: PictureLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loader = loader
        self._image: Image | None = None
        self._pattern = CreditPattern()
        self._key: PictureKey | None = None
        self._shown: QPixmap | None = None
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.replace_button = PlateButton(theme, "image-plus", self.tr("Replace"), self)
        self.choose_button = QPushButton(self.tr("Choose picture …"), self)
        self.choose_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in (self.replace_button, self.choose_button):
            button.setCursor(Qt.CursorShape.ArrowCursor)
            button.clicked.connect(self.file_requested)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._fetch)
        loader.loaded.connect(self._on_loaded)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_image(self, image: Image | None, pattern: CreditPattern) -> None:
        """Show an image with its credit, or the place where one can go."""
        if image is None or self._image is None or image.media_hash != self._image.media_hash:
            self._shown = None
        self._image, self._pattern = image, pattern
        self._restyle()
        if self.isVisible() and not self._settle.isActive():
            self._fetch()
        else:
            self._settle.start()

    def credit_text(self) -> str:
        """Return the credit line as shown; empty where it is missing."""
        if self._image is None or self._image.credit.is_missing:
            return ""
        return credit_line(self._image.credit, self._pattern)

    def status_text(self) -> str:
        """Return what is missing, in the words shown on the picture; empty when nothing is."""
        if self._image is None:
            return self.tr("Drop the lead image here, or choose one")
        if not self._image.has_file:
            return self.tr("The picture file is still missing")
        return self.tr("Credit missing") if self._image.credit.is_missing else ""

    def sizeHint(self) -> QSize:
        """Return the height; the width is the column's."""
        height = HEIGHT if self._image is not None else _EMPTY_HEIGHT
        return self._theme.size(320, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture and what stands on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is None or not self._image.has_file:
            self._paint_placeholder(painter)
        else:
            self._paint_picture(painter)
            self._paint_foot(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, self._theme.px(_RADIUS), self._theme.px(_RADIUS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fetch a new cut once the width has settled."""
        super().resizeEvent(event)
        self._place_buttons()
        self._settle.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the details, or for a file where there is no image yet."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._activate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the same with Enter and Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._activate()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer to replace the picture."""
        super().enterEvent(event)
        self._offer()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the offer back."""
        super().leaveEvent(event)
        self._offer()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer it to the keyboard as well."""
        super().focusInEvent(event)
        self._offer()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the offer back."""
        super().focusOutEvent(event)
        self._offer()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take picture files."""
        if picture_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the first picture file."""
        paths: list[Path] = picture_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])

    def _activate(self) -> None:
        if self._image is None:
            self.file_requested.emit()
        else:
            self.details_requested.emit()

    def _offer(self) -> None:
        self.replace_button.reveal(self.underMouse() or self.hasFocus())

    def _fetch(self) -> None:
        if self._image is None or not self._image.has_file:
            self.update()
            return
        ratio = self.devicePixelRatioF()
        self._key = PictureKey(
            self._image.media_hash,
            round(self.width() * ratio),
            round(self._theme.px(HEIGHT) * ratio),
            self._image.focal_point,
        )
        self._shown = self._loader.find(self._key) or self._shown
        self.update()

    def _on_loaded(self, key: PictureKey) -> None:
        if key == self._key:
            self._shown = self._loader.find(key)
            self.update()

    def _paint_picture(self, painter: QPainter) -> None:
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), self._theme.px(_RADIUS), self._theme.px(_RADIUS))
        painter.setClipPath(frame)
        painter.fillRect(self.rect(), self._theme.color("well"))
        if self._shown is not None:
            painter.drawPixmap(self.rect(), self._shown)

    def _paint_foot(self, painter: QPainter) -> None:
        px = self._theme.px
        text = self.credit_text()
        inside = self.rect().adjusted(px(12), 0, -px(12), -px(8))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        painter.setFont(self._theme.font(TypeRole.LABEL))
        if text:
            shade = QLinearGradient(0, self.height() - px(72), 0, self.height())
            shade.setColorAt(0, Qt.GlobalColor.transparent)
            shade.setColorAt(1, Qt.GlobalColor.black)
            painter.setOpacity(0.78)
            painter.fillRect(self.rect(), shade)
            painter.setOpacity(1)
            painter.setPen(Qt.GlobalColor.white)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, inside.width()
            )
            painter.drawText(inside, flags, shown)
            return
        bar = self.rect().adjusted(0, self.height() - px(_BAR), 0, 0)
        painter.fillRect(bar, self._theme.color("warn_bg"))
        icon = self._theme.pixmap("triangle-alert", 16, "warn")
        painter.drawPixmap(bar.left() + px(12), bar.center().y() - px(8) + 1, icon)
        painter.setPen(self._theme.color("warn"))
        painter.setFont(self._theme.font(TypeRole.SECTION))
        painter.drawText(
            bar.adjusted(px(36), 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self.status_text()
        )

    def _paint_placeholder(self, painter: QPainter) -> None:
        px = self._theme.px
        painter.setBrush(self._theme.color("well"))
        painter.setPen(QPen(self._theme.color("control"), 1, Qt.PenStyle.DashLine))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, px(_RADIUS), px(_RADIUS))
        painter.setPen(self._theme.color("t2"))
        painter.setFont(self._theme.font(TypeRole.BODY))
        text_box = self.rect().adjusted(px(12), 0, -px(12), -px(40))
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        lines = [self.status_text()]
        if self._image is not None:
            lines.append(self.credit_text() or self.tr("Credit missing"))
            text_box = self.rect().adjusted(px(12), 0, -px(12), -px(96))
        painter.drawText(
            text_box if self._image is not None else text_box.adjusted(0, 0, 0, -px(8)),
            flags | int(Qt.TextFlag.TextWordWrap),
            "\n".join(lines),
        )

    def _place_buttons(self) -> None:
        px = self._theme.px
        self.replace_button.resize(self.replace_button.sizeHint())
        self.replace_button.move(self.width() - self.replace_button.width() - px(10), px(10))
        self.choose_button.adjustSize()
        lift = px(14) if self._image is None else px(46)
        left = (self.width() - self.choose_button.width()) // 2
        self.choose_button.move(left, self.height() - self.choose_button.height() - lift)

    def _restyle(self) -> None:
        has_file = self._image is not None and self._image.has_file
        self.replace_button.setVisible(has_file)
        self.choose_button.setVisible(not has_file)
        self.choose_button.setIcon(self._theme.icon("image-plus", 14))
        told = ", ".join(part for part in (self.credit_text(), self.status_text()) if part)
        self.setAccessibleDescription(told)
        self._offer()
        self.setFixedHeight(self.sizeHint().height())
        self._place_buttons()
        self.update()
