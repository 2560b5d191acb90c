"""The ledger's words in the language of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from editor_app.domain.credit_ledger import LedgerRow
from editor_app.domain.picture_use import PictureRole
from editor_app.domain.usage_right import RightState
from editor_app.ui.status_names import status_name
from editor_app.ui.translations import QT_TRANSLATE_NOOP

_ROLES = {
    PictureRole.LEAD: QT_TRANSLATE_NOOP("Ledger", "Lead image"),
    PictureRole.INLINE: QT_TRANSLATE_NOOP("Ledger", "Image in the text"),
    PictureRole.GALLERY: QT_TRANSLATE_NOOP("Ledger", "Gallery"),
    PictureRole.SOCIAL: QT_TRANSLATE_NOOP("Ledger", "Sharing image"),
    PictureRole.PORTRAIT: QT_TRANSLATE_NOOP("Ledger", "Portrait"),
    PictureRole.LOGO: QT_TRANSLATE_NOOP("Ledger", "Logo"),
}
_RIGHTS = {
    RightState.OPEN: "",
    RightState.VALID: QT_TRANSLATE_NOOP("Ledger", "until {date}"),
    RightState.EXPIRING: QT_TRANSLATE_NOOP("Ledger", "expires on {date}"),
    RightState.EXPIRED: QT_TRANSLATE_NOOP("Ledger", "expired on {date}"),
}
RIGHT_TONES = {RightState.EXPIRING: "warn", RightState.EXPIRED: "bad"}
"""Colour tokens of what is said about a right; all others are calm."""


def role_name(role: PictureRole) -> str:
    """Return as what a picture is shown."""
    return _translate(_ROLES[role])


def right_words(row: LedgerRow) -> str:
    """Return until when a picture may be shown, empty where no day is known."""
    until = row.use.valid_until
    if until is None:
        return ""
    return _translate(_RIGHTS[row.right]).format(date=short_day(until))


def licence_words(row: LedgerRow) -> str:
    """Return the licence, or that nothing is said about it."""
    return row.use.licence or _translate(QT_TRANSLATE_NOOP("Ledger", "Not specified"))


def published_words(row: LedgerRow) -> str:
    """Return the day of publication, else how far the article is; empty without an article."""
    if row.published_on is not None:
        return short_day(row.published_on)
    return status_name(row.use.status) if row.use.status else ""


def missing_words() -> str:
    """Return what is said where nobody is named."""
    return _translate(QT_TRANSLATE_NOOP("Ledger", "Credit missing"))


def place_words(row: LedgerRow) -> str:
    """Return what stands below the headline: role and file."""
    return " · ".join(part for part in (role_name(row.use.role), row.use.file_name) if part)


def title_words(row: LedgerRow) -> str:
    """Return the headline, or that there is none yet."""
    return row.use.title or _translate(QT_TRANSLATE_NOOP("Ledger", "No headline yet"))


def sentence(row: LedgerRow) -> str:
    """Return a row as one sentence for a screen reader."""
    parts = (
        title_words(row),
        place_words(row),
        published_words(row),
        row.credit or missing_words(),
        row.use.licence,
        right_words(row),
    )
    return ", ".join(part for part in parts if part)


def short_day(day: date) -> str:
    """Return a day as the window's language writes it in short, with the whole year."""
    locale = QLocale()
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    shown = QDate(day.year, day.month, day.day)
    return locale.toString(shown, form if "yyyy" in form else form.replace("yy", "yyyy"))


def _translate(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)
