"""Collects what Qt says while a test runs, with the Python line that made it say so."""

from __future__ import annotations

import re
import traceback
from dataclasses import dataclass, field

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

SERIOUS = {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}

# Said by Qt on machines without a screen or a graphics card, whatever the program does.
ALLOWED = tuple(
    re.compile(pattern)
    for pattern in (
        r"^QRhiGles2: Failed to create (temporary )?context",
        r"^Failed to create RHI for backend",
        r"^This plugin does not support createPlatform(Vulkan|OpenGL)",
        r"^QVulkanInstance: Failed to initialize Vulkan",
        r"^GBM is not supported with the current configuration",
        r"^GPUInfo not initialized on GpuInfoUpdate",
        r"^Sandboxing disabled by user",
        # The offscreen platform has no window manager to ask.
        r"^This plugin does not support (propagateSizeHints|raise|setting window)",
    )
)


@dataclass
class QtMessages:
    """The ear. ``begin`` and ``end`` frame one test; ``expect`` announces a warning in it."""

    _heard: list[str] = field(default_factory=list)
    _expected: list[re.Pattern[str]] = field(default_factory=list)

    def start(self) -> None:
        """Listen from now on."""
        qInstallMessageHandler(self._hear)

    def stop(self) -> None:
        """Give Qt its own handler back."""
        qInstallMessageHandler(None)

    def begin(self) -> None:
        """Forget what was heard before this test."""
        self._heard.clear()
        self._expected.clear()

    def end(self) -> list[str]:
        """Return what nobody expected."""
        return list(self._heard)

    def expect(self, pattern: str) -> None:
        """Announce a warning that the test provokes on purpose (a regular expression)."""
        self._expected.append(re.compile(pattern))

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind not in SERIOUS:
            return
        if any(pattern.search(text) for pattern in (*ALLOWED, *self._expected)):
            return
        where = "".join(traceback.format_stack(limit=6)[:-1])
        category = context.category or "default"
        self._heard.append(f"[{kind.name}] {category}: {text}\n{where}")
