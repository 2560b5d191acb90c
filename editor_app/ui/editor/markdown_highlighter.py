"""Shows Markdown as it will read, with its marks stepped back.

Character formats only: they live in the layout, so nothing of this reaches the text or the undo
stack. Qt asks for one block at a time and only for those that changed.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument, QTextFormat

from editor_app.ui.editor.markdown_spans import BlockState, Style, style_block
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import MONO, SEMIBOLD, TypeRole

_HEADING_STEPS = {Style.HEADING: 3, Style.SUBHEADING: 1}
"""Pixels that a heading is larger than the body, at 100 % zoom (20 on 17)."""


class MarkdownHighlighter(QSyntaxHighlighter):
    """Colours and sizes for a document of Markdown; follows the theme."""

    def __init__(self, document: QTextDocument, theme: Theme, body_size: int) -> None:
        super().__init__(document)
        self._theme = theme
        self._body_size = body_size
        self._formats: dict[Style, QTextCharFormat] = {}
        theme.changed.connect(self._restyle)

    def set_body_size(self, body_size: int) -> None:
        """Take another size of the body text, in px at 100 % zoom."""
        self._body_size = body_size
        self._restyle()

    def highlightBlock(self, text: str) -> None:
        """Style one block."""
        before = self.previousBlockState()
        styled = style_block(text, BlockState(before) if before > 0 else BlockState.TEXT)
        for span in styled.spans:
            self.setFormat(span.start, span.length, self._format(span.style))
        self.setCurrentBlockState(styled.state)

    def _restyle(self) -> None:
        self._formats.clear()
        self.rehighlight()

    def _format(self, style: Style) -> QTextCharFormat:
        found = self._formats.get(style)
        if found is None:
            found = self._formats[style] = self._make(style)
        return found

    def _make(self, style: Style) -> QTextCharFormat:
        made = QTextCharFormat()
        colour = self._colour(style)
        if colour:
            made.setForeground(self._theme.color(colour))
        for heading, step in _HEADING_STEPS.items():
            if style & heading:
                size = self._theme.px(self._body_size + step)
                made.setProperty(QTextFormat.Property.FontPixelSize, size)
                made.setFontWeight(SEMIBOLD)
        if style & Style.STRONG:
            made.setFontWeight(SEMIBOLD)
        if style & (Style.EMPHASIS | Style.QUOTE) and not style & Style.MARK:
            made.setFontItalic(True)
        if style & Style.CODE:
            made.setFontFamilies([MONO])
            made.setProperty(
                QTextFormat.Property.FontPixelSize, self._theme.px(TypeRole.CODE.value.size)
            )
        if style & Style.MARK:
            made.setFontWeight(QFont.Weight.Normal)
        return made

    @staticmethod
    def _colour(style: Style) -> str:
        if style & (Style.MARK | Style.TARGET):
            return "md"
        if style & Style.LINK:
            return "accent_text"
        return "t2" if style & Style.QUOTE else ""
