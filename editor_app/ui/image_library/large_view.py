"""One picture over the whole window, with its credit; the arrow keys go on to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from editor_app.services.images import small_picture
from editor_app.services.session import Session
from editor_app.ui.desk import Desk
from editor_app.ui.image_library.image_grid_model import (
    CREDIT_ROLE,
    MISSING_ROLE,
    ImageGridModel,
)
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.widgets.announce import announce
from editor_app.ui.widgets.icon_button import IconButton

_GROUND = QColor(18, 17, 15, 242)
_INK = QColor(236, 232, 225)
_WARN = QColor(240, 194, 116)
_FOOT, _EDGE = 64, 24
_KEPT = 5
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_CLOSERS = {Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LargeView(QWidget):
    """A child of the window that covers it; closing it gives the keyboard back."""

    closed = Signal(int)
    """The row that was shown last."""

    def __init__(self, desk: Desk, window: QWidget, images: ImageGridModel) -> None:
        super().__init__(window)
        self._desk = desk
        self._over = window
        self._images = images
        self._row = 0
        self._pictures: dict[tuple[str, int], QImage] = {}
        self._asked: set[tuple[str, int]] = set()
        self._close = IconButton(desk.theme, "x", self.tr("Close"), self)
        self._close.setProperty("kind", "dark")
        self._close.set_icon("x", "on_accent")
        self._close.clicked.connect(self.close_view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        window.installEventFilter(self)
        self.hide()

    @property
    def row(self) -> int:
        """The row of the image that is shown."""
        return self._row

    def open(self, row: int) -> None:
        """Show the image of a row over the window."""
        self.setGeometry(self._over.rect())
        self._go_to(row)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_view(self) -> None:
        """Go, and tell where one has come to."""
        if not self.isHidden():
            self.hide()
            self.closed.emit(self._row)
            self.deleteLater()

    def credit(self) -> str:
        """Return what is said below the picture: its credit, or that it is missing."""
        index = self._images.index(self._row)
        return str(index.data(CREDIT_ROLE) or index.data(MISSING_ROLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, or close; every other key stays here."""
        key = Qt.Key(event.key())
        if key in _CLOSERS:
            self.close_view()
        elif key in _STEPS:
            self._go_to(self._row + _STEPS[key])
        elif key == Qt.Key.Key_Home:
            self._go_to(0)
        elif key == Qt.Key.Key_End:
            self._go_to(self._images.rowCount() - 1)
        event.accept()

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Keep the keyboard here."""
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go on with a click into the right or left third; close with one elsewhere."""
        third = self.width() / 3
        across = event.position().x()
        if third <= across <= 2 * third:
            self.close_view()
        else:
            self._go_to(self._row + (1 if across > third else -1))

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in its corner, and fetch the picture for this size."""
        super().resizeEvent(event)
        px = self._desk.theme.px
        self._close.move(self.width() - self._close.width() - px(16), px(16))
        self._fetch()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture and the lines below it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), _GROUND)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not 0 <= self._row < self._images.rowCount():
            return
        picture = self._pictures.get(self._key(self._row))
        room = self._room()
        if picture is not None and not picture.isNull():
            size = picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(room.topLeft(), size)
            place.moveCenter(room.center())
            painter.drawImage(place, picture)
        elif picture is not None:
            icon = self._desk.theme.pixmap("image-off", 32, "t3")
            painter.drawPixmap(room.center().x() - 16, room.center().y() - 16, icon)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        theme, px = self._desk.theme, self._desk.theme.px
        foot = QRect(px(_EDGE), self.height() - px(_FOOT), self.width() - 2 * px(_EDGE), px(40))
        index = self._images.index(self._row)
        count = QLocale().toString(self._images.rowCount())
        painter.setFont(theme.font(TypeRole.META))
        painter.setPen(_INK)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(foot, left, str(index.data()))
        painter.drawText(foot, right, f"{QLocale().toString(self._row + 1)} / {count}")
        painter.setFont(theme.font(TypeRole.NAV_TITLE))
        painter.setPen(_INK if index.data(CREDIT_ROLE) else _WARN)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignCenter), self.credit())

    def _go_to(self, row: int) -> None:
        if not 0 <= row < self._images.rowCount():
            return
        self._row = row
        if row + _KEPT >= self._images.rowCount() and self._images.canFetchMore(QModelIndex()):
            self._images.fetchMore(QModelIndex())
        name = str(self._images.index(row).data())
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.credit())
        announce(self, f"{name}, {self.credit()}")
        self._fetch()
        self.update()

    def _fetch(self) -> None:
        """Have this picture made, and then the ones beside it."""
        for row in (self._row, self._row + 1, self._row - 1):
            if 0 <= row < self._images.rowCount():
                key = self._key(row)
                if key[0] and key not in self._pictures and key not in self._asked:
                    self._asked.add(key)
                    work = partial(_load, self._desk.session, key, self._pixels())
                    job = self._desk.jobs.read(work)
                    job.succeeded.connect(self._on_loaded)
                    job.failed.connect(self._on_failed)

    def _on_loaded(self, loaded: tuple[tuple[str, int], QImage]) -> None:
        key, picture = loaded
        self._asked.discard(key)
        self._pictures[key] = picture
        while len(self._pictures) > _KEPT:
            del self._pictures[next(iter(self._pictures))]
        self.update()

    def _on_failed(self, _error: Exception) -> None:
        """Show that there is no picture; the panel says why."""
        key = self._key(self._row)
        self._asked.discard(key)
        self._pictures[key] = QImage()
        self.update()

    def _key(self, row: int) -> tuple[str, int]:
        return self._images.card_at(row).media_hash, self._pixels().height()

    def _room(self) -> QRect:
        px = self._desk.theme.px
        return self.rect().adjusted(px(_EDGE), px(_EDGE), -px(_EDGE), -px(_FOOT + 8))

    def _pixels(self) -> QSize:
        """The room for the picture, in pixels of the screen."""
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        return self._room().size() * ratio


def _load(session: Session, key: tuple[str, int], room: QSize) -> tuple[tuple[str, int], QImage]:
    edge = max(1, min(room.width(), room.height()))
    picture = QImage.fromData(small_picture(session, key[0], edge))
    mode = Qt.TransformationMode.SmoothTransformation
    if picture.width() > room.width() or picture.height() > room.height():
        picture = picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, mode)
    return key, picture
