"""Links in readers' text that claim to lead elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.link_targets import hidden_target, is_plain_address, target_host

APPLE = "\u0430pple.example"
"""The first letter is Cyrillic."""


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://rat.example/118", "rat.example"),
        ("HTTPS://Rat.Example:8080?x", "rat.example"),
        ("https://bank.example@evil.example/", "evil.example"),
        ("https://bank.example:pass@evil.example:8/x@y", "evil.example"),
        ("https://müller.example/", "müller.example"),
        ("https://xn--mller-kva.example/", "müller.example"),
        ("https://mu\u0308ller.example/", "müller.example"),
        (f"https://{APPLE}/", "xn--pple-43d.example"),
        ("https://xn--pple-43d.example/", "xn--pple-43d.example"),
        ("https://xn--\u00e4.example/", "xn--ä.example"),
        ("https://\uff45vil\u3002example/", "evil.example"),
        ("https://192.0.2.1/x", "192.0.2.1"),
        ("https://[2001:db8::1]:443/", "[2001:db8::1]"),
        ("mailto:a@b.example?subject=x", "b.example"),
        ("mailto:a", ""),
        ("https:evil.example", ""),
        ("//evil.example", ""),
        ("https://evil.example\\@bank.example", ""),
    ],
)
def test_the_host_is_told_so_that_nobody_mistakes_it(address: str, host: str) -> None:
    assert target_host(address) == host


@pytest.mark.parametrize(
    "shown",
    [
        "www.bank.example",
        "https://bank.example/login",
        "zur bank.example",
        "(bank.example)",
        "bank\u200b.example",
        "bank\uff0eexample",
        "https://bank.example@evil.example/",
        "evil.example.bank.example",
        "evil.example bank.example",
        "192.0.2.1",
        "bank.example [bank.example]",
        "[evil.example] bank.example",
    ],
)
def test_words_that_claim_another_host_are_contradicted(shown: str) -> None:
    assert hidden_target("https://evil.example/x", shown) == "evil.example"


@pytest.mark.parametrize(
    "shown",
    [
        "hier",
        "evil.example",
        "www.evil.example",
        "https://EVIL.example/a.pdf",
        "https://evil.example/?to=bank.example",
        "z. B. hier",
        "2.50 Euro",
        "am 1.2.2026",
        "bank.example [evil.example]",
        "",
    ],
)
def test_words_that_claim_nothing_or_the_truth_are_left_alone(shown: str) -> None:
    expected = "evil.example" if shown == "www.evil.example" else ""
    assert hidden_target("https://evil.example/x", shown) == expected


def test_www_in_the_target_is_no_other_host() -> None:
    assert hidden_target("https://www.rat.example/", "rat.example") == ""


def test_lookalike_letters_are_told_by_their_encoded_form() -> None:
    assert hidden_target(f"https://{APPLE}/", f"https://{APPLE}/") == "xn--pple-43d.example"
    assert hidden_target("https://müller.example/", "https://müller.example/") == ""


def test_a_mail_link_that_looks_like_a_site_is_told_by_its_host() -> None:
    assert hidden_target("mailto:a@evil.example", "www.bank.example") == "evil.example"
    assert hidden_target("mailto:a@b.example", "a@b.example") == ""


@given(st.text(max_size=60), st.text(max_size=40))
def test_any_address_and_any_words_are_understood(address: str, shown: str) -> None:
    for whole in (address, f"https://{address}", f"https://{address}.example/"):
        host = hidden_target(whole, shown)
        assert hidden_target(whole, f"{shown} [{host}]") == ""
        assert is_plain_address(whole) or not target_host(whole)
