"""Setting the publication's fields by name: all or none, and only what they can hold."""

from __future__ import annotations

import pytest

from editor_app.domain.credit import CreditOrder, CreditPattern
from editor_app.domain.errors import EditorialError, InvalidFieldError
from editor_app.services.publication_fields import get_publication, set_publication_fields
from editor_app.services.session import Session


def test_every_field_can_be_set(session: Session) -> None:
    changes = set_publication_fields(
        session,
        {
            "title": " Das\n Bergblatt ",
            "tagline": "Nachrichten von oben",
            "base_url": "https://bergblatt.example/zeitung/",
            "language": "de-CH",
            "time_zone": "Europe/Zurich",
            "accent": "#073",
            "credit_prefix": "Bild:",
            "credit_separator": " / ",
            "credit_order": "agency-first",
        },
    )
    publication = get_publication(session)
    assert changes.kinds == {"publication"}
    assert (publication.title, publication.tagline) == ("Das Bergblatt", "Nachrichten von oben")
    assert publication.base_url == "https://bergblatt.example/zeitung"
    assert (publication.language, publication.time_zone) == ("de-CH", "Europe/Zurich")
    assert publication.accent == "#007733"
    assert publication.credit_pattern == CreditPattern("Bild:", " / ", CreditOrder.AGENCY_FIRST)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "  "),
        ("base_url", "talblatt.example"),
        ("base_url", "ftp://talblatt.example"),
        ("base_url", "https://"),
        ("base_url", "https://[talblatt"),
        ("base_url", "https://talblatt.example/?a=1"),
        ("base_url", "https://talblatt example"),
        ("language", ""),
        ("language", "deutsch"),
        ("language", "../../etc"),
        ("time_zone", "Europe/Talstadt"),
        ("accent", "rot"),
        ("accent", "#ffff00"),
        ("credit_order", "first"),
        ("credit_prefix", "F" * 41),
        ("credit_separator", ""),
        ("credit_separator", "\n"),
        ("comment_form", "javascript:alert(1)"),
        ("comment_form", "leserbriefe@"),
        ("comment_form", "https://[talblatt"),
        ("comment_length", "0"),
        ("comment_length", "zehn"),
        ("closing_days", "-1"),
        ("closing_days", "9" * 5000),
        ("name", "Talblatt"),
    ],
)
def test_a_value_that_cannot_be_held_changes_nothing(
    session: Session, field: str, value: str
) -> None:
    before = get_publication(session)
    with pytest.raises(EditorialError):
        set_publication_fields(session, {"tagline": "neu", field: value})
    assert get_publication(session) == before


@pytest.mark.parametrize(
    "address",
    [
        "https://formular.example/f/7",
        "https://talblatt.example/wp-comments-post.php",
        "mailto:post@talblatt.example",
        "post@talblatt.example",
        "/kommentar",
        "",
    ],
)
def test_comments_go_to_the_web_by_mail_or_nowhere(session: Session, address: str) -> None:
    fields = {"comment_form": address, "closing_days": "14", "comment_length": " 500 "}
    set_publication_fields(session, {**fields, "consent_text": "Ja.", "consent_version": "2026-05"})
    rules = get_publication(session).comment_rules
    assert (rules.form_action, rules.closing_days, rules.max_length) == (address, 14, 500)
    assert (rules.consent_text, rules.consent_version) == ("Ja.", "2026-05")


def test_an_address_can_be_taken_away(session: Session) -> None:
    set_publication_fields(session, {"base_url": "https://talblatt.example"})
    set_publication_fields(session, {"base_url": ""})
    assert get_publication(session).base_url == ""


def test_an_unknown_field_is_answered_with_those_there_are(session: Session) -> None:
    with pytest.raises(InvalidFieldError, match=r"“name”.*title, tagline"):
        set_publication_fields(session, {"name": "x"})
