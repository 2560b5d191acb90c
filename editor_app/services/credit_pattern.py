"""The publication's way of writing credits: what it is, and what another one would look like."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor_app.domain.changes import Changes
from editor_app.domain.credit import Credit, CreditPattern, credit_line
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.services.credit_repairs import CreditRepair
from editor_app.services.repair_credits import make_repairs
from editor_app.services.session import Session

EXAMPLES = 5
MAX_PREFIX = 40
MAX_SEPARATOR = 10


@dataclass(frozen=True, slots=True)
class PatternExample:
    """A picture's credit line as it is and as another pattern would write it."""

    image_id: EntityId
    file_name: str
    credit: Credit
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A pattern to write credits by, and the repairs that make them fit for it."""

    pattern: CreditPattern
    repairs: tuple[CreditRepair, ...] = ()


@dataclass(frozen=True, slots=True)
class StyleChange:
    """What setting a style changed, and the style that takes it back."""

    changes: Changes
    before: HouseStyle


def get_credit_pattern(session: Session) -> CreditPattern:
    """Return the publication's pattern."""
    with session.library.read() as uow:
        return uow.publication().credit_pattern


def set_house_style(session: Session, style: HouseStyle) -> StyleChange:
    """Set the publication's pattern and make repairs, all or none.

    Raises InvalidFieldError for a pattern that no line can be written by.
    """
    check_pattern(style.pattern)
    with session.library.write("credit") as uow:
        publication = uow.publication()
        changes = uow.save(replace(publication, credit_pattern=style.pattern))
        changes |= make_repairs(uow, style.repairs)
    before = tuple(repair.reversed() for repair in style.repairs)
    return StyleChange(changes, HouseStyle(publication.credit_pattern, before))


def check_pattern(pattern: CreditPattern) -> None:
    """Raise InvalidFieldError for a pattern whose parts would run together or fill the line."""
    for text, limit in ((pattern.prefix, MAX_PREFIX), (pattern.separator, MAX_SEPARATOR)):
        if len(text) > limit or not text.isprintable():
            raise InvalidFieldError(
                "“{value}” cannot be part of a credit. Use one line of at most {limit} characters.",
                value=text,
                limit=limit,
            )
    if not pattern.separator:
        raise InvalidFieldError(
            "Photographer and agency would run together. Set something between them, e.g. “ – ”."
        )


def preview_credit_pattern(
    session: Session, pattern: CreditPattern, limit: int = EXAMPLES
) -> tuple[PatternExample, ...]:
    """Return the lines of up to ``limit`` pictures before and after, changing nothing.

    Pictures with photographer and agency come first: they show the whole pattern.
    """
    with session.library.read() as uow:
        current = uow.publication().credit_pattern
        images = [image for image in uow.images.list_all() if not image.credit.is_missing]
    images.sort(key=lambda image: not (image.photographer.strip() and image.agency.strip()))
    return tuple(
        PatternExample(
            image.id,
            image.file_name,
            image.credit,
            credit_line(image.credit, current),
            credit_line(image.credit, pattern),
        )
        for image in images[:limit]
    )
