"""The articles under "Read next", in the order of the page."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.crop import FocalPoint
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.ui.editor.picture_loader import PictureKey, PictureLoader
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

THUMB = (50, 34)
_ROW = 44
_MIME = "application/x-druckreif-related"


class RelatedRow(QWidget):
    """Handle, thumbnail, headline on two lines; Alt+↑/↓ moves it, Delete takes it out."""

    moved = Signal(object, int)
    """The article's id and by how many places."""
    removed = Signal(object)

    def __init__(
        self, theme: Theme, loader: PictureLoader, article_id: EntityId, headline: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._loader = loader
        self.article_id = article_id
        self.headline = headline
        self._image: Image | None = None
        self._pressed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(_ROW))
        self.setAccessibleName(headline)
        self.setAccessibleDescription(self.tr("Alt+Up and Alt+Down move it, Delete takes it out"))
        self.setToolTip(headline)
        loader.loaded.connect(self._on_loaded)
        theme.changed.connect(self.update)

    def show_headline(self, headline: str) -> None:
        """Show what the article is called by now."""
        self.headline = headline
        self.setAccessibleName(headline)
        self.setToolTip(headline)
        self.update()

    def show_image(self, image: Image | None) -> None:
        """Show the article's lead image, once it is known."""
        self._image = image
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or remove with the keyboard."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self.article_id, step)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(self.article_id)
        elif step == 1:
            self.focusNextChild()
        elif step == -1:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the row."""
        if self._pressed is None:
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed = None
            data = QMimeData()
            data.setData(_MIME, self.article_id.encode())
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.setPixmap(self.grab())
            drag.exec(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Forget the drag."""
        self._pressed = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), px(6), px(6))
        middle = self.height() // 2
        painter.drawPixmap(px(0), middle - px(7), theme.pixmap("grip-vertical", 14, "t3"))
        width, height = px(THUMB[0]), px(THUMB[1])
        frame = QPainterPath()
        frame.addRoundedRect(px(24), middle - height / 2, width, height, px(4), px(4))
        painter.save()
        painter.setClipPath(frame)
        painter.fillPath(frame, theme.color("well"))
        key = self._key()
        picture = self._loader.find(key) if key is not None else None
        if picture is not None:
            painter.drawPixmap(frame.boundingRect().toRect(), picture)
        painter.restore()
        painter.setPen(theme.color("t1"))
        painter.setFont(theme.font(TypeRole.LABEL))
        text = self.rect().adjusted(px(24) + width + px(10), px(4), -px(2), -px(4))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(text, int(flags), self._short(text.width()))

    def _short(self, width: int) -> str:
        """The headline, cut to what goes on two lines."""
        metrics = self.fontMetrics()
        room = max(width * 2 - metrics.averageCharWidth() * 6, width)
        return metrics.elidedText(self.headline, Qt.TextElideMode.ElideRight, room)

    def _key(self) -> PictureKey | None:
        if self._image is None or not self._image.has_file:
            return None
        ratio = self.devicePixelRatioF()
        width, height = (round(self._theme.px(length) * ratio) for length in THUMB)
        point: FocalPoint = self._image.focal_point
        return PictureKey(self._image.media_hash, width, height, point)

    def _on_loaded(self, key: PictureKey) -> None:
        if key == self._key():
            self.update()


class RelatedRows(QWidget):
    """The rows, in an order that dragging and the keyboard change."""

    reordered = Signal(object)
    """All ids in their new order."""
    removed = Signal(object)
    """The id that was taken out."""

    def __init__(self, theme: Theme, loader: PictureLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loader = loader
        self._rows: list[RelatedRow] = []
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.setAcceptDrops(True)

    def show_rows(self, articles: tuple[tuple[EntityId, str], ...]) -> None:
        """Show articles as ids and headlines; a row that stays keeps the focus."""
        before = {row.article_id: row for row in self._rows}
        self._rows = [
            before[article_id] if article_id in before else self._new_row(article_id, headline)
            for article_id, headline in articles
        ]
        for gone in before.values():
            if gone in self._rows:
                continue
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (row, (_, headline)) in enumerate(zip(self._rows, articles, strict=True)):
            row.show_headline(headline)
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
                row.show()
        self.setVisible(bool(articles))

    def _new_row(self, article_id: EntityId, headline: str) -> RelatedRow:
        row = RelatedRow(self._theme, self._loader, article_id, headline, self)
        row.moved.connect(self._on_moved)
        row.removed.connect(self.removed)
        return row

    def rows(self) -> list[RelatedRow]:
        """Return the rows, in order."""
        return list(self._rows)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take rows of this list."""
        if event.mimeData().hasFormat(_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the dragged row where it was let go."""
        dragged = EntityId(bytes(event.mimeData().data(_MIME).data()).decode())
        ids = [row.article_id for row in self._rows]
        if dragged in ids:
            event.acceptProposedAction()
            y = event.position().y()
            place = sum(1 for row in self._rows if row.geometry().center().y() < y)
            self._move(ids, ids.index(dragged), place)

    def _on_moved(self, article_id: EntityId, step: int) -> None:
        ids = [row.article_id for row in self._rows]
        here = ids.index(article_id)
        self._move(ids, here, here + step + (1 if step > 0 else 0))

    def _move(self, ids: list[EntityId], here: int, before: int) -> None:
        moved = ids[here]
        rest = [*ids[:here], *ids[here + 1 :]]
        place = before - 1 if before > here else before
        order = (*rest[: max(place, 0)], moved, *rest[max(place, 0) :])
        if list(order) != ids:
            self.reordered.emit(order)
