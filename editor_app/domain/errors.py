"""The one root of all errors that are meant for people."""

from __future__ import annotations

from editor_app.domain.message import Message


class EditorialError(Exception):
    """Something went wrong that a person can understand and mend.

    The message is one sentence or two: what happened, what is safe, what to do. ``template``
    is English with named values, as in ``EditorialError("{name} is empty.", name="a.txt")``.
    """

    def __init__(self, template: str, **values: object) -> None:
        self.message = Message(template, values)
        super().__init__(str(self.message))


class NotFoundError(EditorialError):
    """No entity has the id or slug that was asked for."""


class InvalidFieldError(EditorialError):
    """A field was given a value it cannot hold."""


class CancelledError(EditorialError):
    """The person asked for the work to stop; nothing was changed."""
