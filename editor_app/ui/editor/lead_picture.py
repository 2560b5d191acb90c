"""The lead image as it sits on the canvas: as its crop shows it, its credit on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from editor_app.domain.credit import CreditPattern, credit_line
from editor_app.domain.crop import Crop, CropShape
from editor_app.domain.image import Image
from editor_app.ui.dropped_pictures import has_pictures
from editor_app.ui.editor.lead_marks import (
    RADIUS,
    paint_credit,
    paint_empty,
    paint_focus,
    paint_warning,
)
from editor_app.ui.editor.picture_cut import crop_ratio
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.plate_button import PlateButton
from editor_app.ui.editor.shown_cut import ShownCut
from editor_app.ui.theme.theme import Theme

HEIGHT = 206
_HIGHEST = 360
"""A picture whose crop is higher stands between empty edges."""
_EMPTY_HEIGHT = 104


class LeadPicture(QWidget):
    """Column width, 206 px high unless a crop was chosen; a frame while there is nothing."""

    details_requested = Signal()
    """A click, Enter or Space: show the fields of credit and alt text."""
    source_requested = Signal(object)
    """Another picture is wanted; carries the button below which to ask where from."""
    removal_requested = Signal()
    """Delete: the article shall have no lead image."""
    dropped = Signal(object)
    """Pictures were dropped: their QMimeData, for now only."""

    def __init__(self, theme: Theme, loader: PictureLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: Image | None = None
        self._crop = Crop()
        self._pattern = CreditPattern()
        self._shown = ShownCut(loader, self)
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
            button.clicked.connect(self._on_source)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_image(self, image: Image | None, crop: Crop, pattern: CreditPattern) -> None:
        """Show an image with its credit, or the place where one can go."""
        self._image, self._crop, self._pattern = image, crop, pattern
        self._restyle()
        self._shown.want(image, crop)

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
        """Return the height at the present width."""
        return QSize(self._theme.px(320), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """Say that a crop decides the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the crop, within reason."""
        px, image = self._theme.px, self._image
        if image is None:
            return px(_EMPTY_HEIGHT)
        if self._crop.shape is CropShape.ORIGINAL or not image.has_file:
            return px(HEIGHT)
        return min(round(width / crop_ratio(image, self._crop)), px(_HIGHEST))

    def picture_rect(self) -> QRectF:
        """Return where the picture is drawn: everywhere, or in the middle of a high crop."""
        whole = QRectF(self.rect())
        if self._image is None or self._crop.shape is CropShape.ORIGINAL:
            return whole
        width = min(whole.width(), whole.height() * crop_ratio(self._image, self._crop))
        rect = QRectF(0, 0, width, whole.height())
        rect.moveCenter(whole.center())
        return rect

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture and what stands on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        image, px = self._image, self._theme.px
        if image is None:
            paint_empty(painter, self._theme, self.rect(), self.status_text(), px(48))
        elif not image.has_file:
            credit = self.credit_text() or self.tr("Credit missing")
            words = f"{self.status_text()}\n{credit}"
            paint_empty(painter, self._theme, self.rect(), words, px(96))
        else:
            self._paint_picture(painter)
        if self.hasFocus():
            paint_focus(painter, self._theme, self.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the picture as there is room for."""
        super().resizeEvent(event)
        self._place_buttons()
        self._shown.fill(self.picture_rect().size().toSize())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the details, or for a picture where there is none yet."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._activate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the same with Enter and Space; take the picture out with Delete."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._activate()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._image is not None:
            self.removal_requested.emit()
        else:
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
        """Take picture files and images of the library."""
        if has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand them on."""
        data: QMimeData = event.mimeData()
        if has_pictures(data):
            event.acceptProposedAction()
            self.dropped.emit(data)

    def _activate(self) -> None:
        if self._image is None:
            self.source_requested.emit(self.choose_button)
        else:
            self.details_requested.emit()

    def _on_source(self) -> None:
        self.source_requested.emit(self.sender())

    def _offer(self) -> None:
        self.replace_button.reveal(self.underMouse() or self.hasFocus())

    def _paint_picture(self, painter: QPainter) -> None:
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), self._theme.px(RADIUS), self._theme.px(RADIUS))
        painter.setClipPath(frame)
        painter.fillRect(self.rect(), self._theme.color("well"))
        rect = self.picture_rect()
        self._shown.draw(painter, rect)
        if text := self.credit_text():
            paint_credit(painter, self._theme, rect.toAlignedRect(), text)
        else:
            paint_warning(painter, self._theme, self.rect(), self.status_text())
        painter.setClipping(False)

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
        self.resize(self.width(), self.heightForWidth(self.width()))
        self._shown.fill(self.picture_rect().size().toSize())
        self._place_buttons()
        self.update()
