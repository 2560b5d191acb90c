"""Finding one of the publication's people by what somebody types."""

from __future__ import annotations

from editor_app.domain.errors import NotFoundError
from editor_app.domain.person import Person
from editor_app.services.session import Session


def find_person(session: Session, id_slug_or_name: str) -> Person:
    """Return a person by id, short address or name, whatever the case. Raises NotFoundError."""
    wanted = id_slug_or_name.strip().casefold()
    with session.library.read() as uow:
        for person in uow.people.list_all():
            if wanted in {person.id, person.slug.casefold(), person.name.casefold()}:
                return person
    raise NotFoundError("There is nobody called “{name}” in this library.", name=id_slug_or_name)
