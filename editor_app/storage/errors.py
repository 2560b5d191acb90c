"""What can be wrong with a library as a whole, each with a sentence for people."""

from __future__ import annotations

from editor_app.domain.errors import EditorialError


class LibraryError(EditorialError):
    """A library cannot be opened or created."""


class NotALibraryError(LibraryError):
    """There is no library at the place that was named."""


class LibraryExistsError(LibraryError):
    """Something already lies where a library was to be created."""


class LibraryLockedError(LibraryError):
    """Another program writes to the library."""


class LibraryTooNewError(LibraryError):
    """The library was written by a newer version of this program."""


class LibraryDamagedError(LibraryError):
    """The library's history cannot be read; nothing was changed."""


class LibraryUnreadableError(LibraryError):
    """A library cannot be read where it lies."""


class LibraryReadOnlyError(LibraryError):
    """Something was to be written to a library that was opened for reading."""


class LibraryUnwritableError(LibraryError):
    """The disk is full or does not take what is written."""


class LibraryBusyError(LibraryError):
    """Another write took too long."""


def history_unreadable(name: str) -> LibraryDamagedError:
    """Return the error for a library whose history is lost; ``name`` is its folder's."""
    return LibraryDamagedError(
        "The history of the library “{name}” cannot be read. Nothing was changed; bring back a"
        " backup.",
        name=name,
    )
