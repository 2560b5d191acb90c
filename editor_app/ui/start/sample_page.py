"""A picture of a page of the sample publication, painted: no web engine at the first start."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor_app.resources import resource_path
from editor_app.ui.jobs import Jobs
from editor_app.ui.theme.fonts import make_font
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import (
    DISPLAY,
    MEDIUM,
    REGULAR,
    SANS,
    SEMIBOLD,
    SERIF,
    TypeStyle,
)
from editor_app.ui.widgets.clamped_text import ClampedText

_ARTICLE = "nachtbuslinie-7-kommt-zurueck"
_PICTURE = "nachtbus.jpg"
_CATEGORIES = ("Allgemein", "Stadt", "Kultur", "Sport", "Meinung")


@dataclass(frozen=True, slots=True)
class SampleTexts:
    """What is painted."""

    kicker: str
    headline: str
    standfirst: str
    caption: str
    body: str
    picture: QImage


def load_sample() -> SampleTexts:
    """Return texts and picture of one sample article; not on the window's thread."""
    # Imported here, off the window's thread.
    from editor_app.domain.credit import CreditPattern, credit_line  # noqa: PLC0415
    from editor_app.services.sample_articles import read_article  # noqa: PLC0415
    from editor_app.services.sample_publication import read_pictures  # noqa: PLC0415

    folder = resource_path("sample", "talblatt")
    article = read_article(folder / "articles" / f"{_ARTICLE}.md").article
    shown = next(each for each in read_pictures(folder) if each.image.file_name == _PICTURE)
    line = credit_line(shown.image.credit, CreditPattern())
    return SampleTexts(
        article.kicker,
        article.headline,
        article.standfirst,
        f"{shown.image.caption} {line}",
        article.body.partition("\n\n")[0],
        QImage.fromData(shown.data),
    )


class SamplePage(QWidget):
    """Decoration: it says nothing that is not said elsewhere."""

    def __init__(self, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._jobs = jobs
        self._texts: SampleTexts | None = None
        self._picture = QImage()
        theme.changed.connect(self.update)

    def load(self) -> None:
        """Read texts and picture; until then the page is blank."""
        self._jobs.read(load_sample).succeeded.connect(self._on_texts)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk, the sheet and what is on it."""
        super().paintEvent(event)
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(px(56), px(56), self.width() - px(64), self.height() - px(64))
        path = QPainterPath()
        path.addRoundedRect(sheet, px(14), px(14))
        painter.setPen(self._theme.color("border"))
        painter.setBrush(self._theme.color("canvas"))
        painter.drawPath(path)
        if self._texts is not None:
            painter.setClipPath(path)
            self._paint_page(painter, sheet, self._texts)

    def _paint_page(self, painter: QPainter, sheet: QRectF, texts: SampleTexts) -> None:
        px = self._theme.px
        left, width = sheet.left() + px(28), sheet.width() - px(56)
        y = self._paint_masthead(painter, sheet, left, width)
        for text, style, tone, gap in (
            (texts.kicker, TypeStyle(SANS, 15, SEMIBOLD, 22), "kicker", px(4)),
            (texts.headline, TypeStyle(DISPLAY, 38, SEMIBOLD, 44), "t1", px(14)),
            (texts.standfirst, TypeStyle(SERIF, 19, REGULAR, 28), "t2", px(28)),
        ):
            block = ClampedText(text, self._font(style), width, 4, px(style.line))
            painter.setPen(self._theme.color(tone))
            block.draw(painter, QPointF(left, y))
            y += block.line_count * px(style.line) + gap
        self._paint_picture(painter, QRectF(left, y, width, width * 2 / 3), texts.picture)
        y += width * 2 / 3 + px(10)
        for text, style, tone, gap in (
            (texts.caption, TypeStyle(SANS, 12, REGULAR, 18), "t3", px(22)),
            (texts.body, TypeStyle(SERIF, 18, REGULAR, 29), "t1", 0),
        ):
            block = ClampedText(text, self._font(style), width, 8, px(style.line))
            painter.setPen(self._theme.color(tone))
            block.draw(painter, QPointF(left, y))
            y += block.line_count * px(style.line) + gap

    def _paint_masthead(self, painter: QPainter, sheet: QRectF, left: float, width: float) -> float:
        px = self._theme.px
        painter.setPen(self._theme.color("t1"))
        painter.setFont(self._font(TypeStyle(DISPLAY, 24, SEMIBOLD, 30)))
        painter.drawText(QPointF(left, sheet.top() + px(40)), "Das Talblatt")
        title = QFontMetricsF(painter.font()).horizontalAdvance("Das Talblatt")
        font = self._font(TypeStyle(SANS, 13, MEDIUM, 18))
        painter.setFont(font)
        painter.setPen(self._theme.color("t2"))
        x = left + width
        for name in reversed(_CATEGORIES):
            advance = QFontMetricsF(font).horizontalAdvance(name)
            x -= advance
            if x < left + title + px(24):
                break
            painter.drawText(QPointF(x, sheet.top() + px(40)), name)
            x -= px(22)
        painter.setPen(self._theme.color("line"))
        line = sheet.top() + px(64)
        painter.drawLine(QPointF(sheet.left(), line), QPointF(sheet.right(), line))
        return line + px(30)

    def _paint_picture(self, painter: QPainter, place: QRectF, picture: QImage) -> None:
        if picture.isNull():
            return
        ratio = self.devicePixelRatioF()
        size = QSize(round(place.width() * ratio), round(place.height() * ratio))
        if self._picture.size() != size:
            scaled = picture.scaled(
                size,
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            )
            middle = QRect(QPoint(0, 0), size)
            middle.moveCenter(scaled.rect().center())
            self._picture = scaled.copy(middle)
        painter.drawImage(place, self._picture)

    def _font(self, style: TypeStyle) -> QFont:
        return make_font(style, self._theme.px(style.size))

    def _on_texts(self, texts: SampleTexts) -> None:
        self._texts = texts
        self.update()
