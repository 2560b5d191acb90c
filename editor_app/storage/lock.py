"""One writer per library: a lock of the operating system's, and a note for people who holds it."""

from __future__ import annotations

import json
import os
import socket
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from editor_app.storage.errors import LibraryLockedError, LibraryUnwritableError
from editor_app.storage.library_files import LibraryFiles


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock; ``since`` is ISO text in UTC."""

    host: str
    pid: int
    program: str
    since: str


class LibraryLock:
    """Held from the moment it is made until it is released or the process ends."""

    def __init__(self, files: LibraryFiles, now: datetime) -> None:
        """Take the lock.

        Raises LibraryLockedError when somebody has it, saying who, and LibraryUnwritableError
        when the folder cannot be written.
        """
        self._files = files
        self._lock = FileLock(files.lock, thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise _locked(files) from error
        except OSError as error:
            raise LibraryUnwritableError(
                "The library “{name}” cannot be written: {reason}. What was saved before is safe.",
                name=files.folder.name,
                reason=error.strerror or type(error).__name__,
            ) from error
        holder = Holder(
            socket.gethostname(), os.getpid(), _program(), now.isoformat(timespec="seconds")
        )
        files.holder.write_text(json.dumps(asdict(holder)), encoding="utf-8")

    def release(self) -> None:
        """Give the lock back. May be called from any thread, and twice."""
        if self._lock.is_locked:
            self._files.holder.unlink(missing_ok=True)
            self._lock.release()


def find_holder(files: LibraryFiles) -> Holder | None:
    """Return who noted that they hold the lock, or None; the note may be a crash's left-over."""
    try:
        noted = json.loads(files.holder.read_text(encoding="utf-8"))
        return Holder(
            str(noted["host"]), int(noted["pid"]), str(noted["program"]), str(noted["since"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _program() -> str:
    return Path(sys.argv[0]).name or "druckreif"


def _locked(files: LibraryFiles) -> LibraryLockedError:
    holder = find_holder(files)
    if holder is None:
        return LibraryLockedError(
            "The library “{name}” is open in another program. Close it there first.",
            name=files.folder.name,
        )
    return LibraryLockedError(
        "The library “{name}” is open in {program} on {host} (process {pid}, since {since})."
        " Close it there first.",
        name=files.folder.name,
        program=holder.program,
        host=holder.host,
        pid=holder.pid,
        since=holder.since,
    )
