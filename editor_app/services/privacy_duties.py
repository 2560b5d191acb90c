"""What readers are owed whenever a library is opened for writing."""

from __future__ import annotations

from editor_app.domain.clock import Clock
from editor_app.services.erasure_ledger import remember_erasures, remembered_erasures
from editor_app.services.retention import erase_expired
from editor_app.storage.library import Library

COPIES_SETTING = "copies_hold_erased"
"""Set in the transaction that erases a person, until the copies of the library are renewed."""

_EXPIRED_ON = "expired_on"


def keep_privacy(library: Library, clock: Clock) -> None:
    """Erase what has expired, once a day, and what a restored backup has brought back."""
    now = clock.now()
    today = now.date().isoformat()
    with library.read() as uow:
        publication_id = uow.publication().id
        listed = set(uow.erasures.list_all())
        remembered = set(remembered_erasures(publication_id))
        news = uow.erasures.news_in(remembered - listed)
        is_due = uow.settings.get(_EXPIRED_ON) != today
        copies_are_due = bool(uow.settings.get(COPIES_SETTING))
    if news:
        with library.write("erased") as uow:
            uow.erase(news)
            uow.settings.put(COPIES_SETTING, "yes")
        copies_are_due = True
    remember_erasures(publication_id, sorted(listed - remembered, key=lambda e: e.subject))
    if is_due:
        with library.write("expired") as uow:
            erase_expired(uow, now)
            uow.settings.put(_EXPIRED_ON, today)
    if copies_are_due:
        renew_copies(library)


def renew_copies(library: Library) -> None:
    """Put one clean copy in the place of the library's earlier ones, and note that it is done."""
    library.renew_copies()
    with library.write("copies") as uow:
        uow.settings.put(COPIES_SETTING, "")
