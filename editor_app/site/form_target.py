"""Where the form under an article sends what readers write, and how the fields are called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from editor_app.domain.comment_rules import FormKind
from editor_app.domain.wordpress_origin import site_key
from editor_app.site.context import SiteContext
from editor_app.site.page_models import FormFields

_WORDPRESS_ENDPOINT = "/wp-comments-post.php"
_HOST = re.compile(r"[A-Za-z0-9.-]+(?::\d{1,5})?\Z")
_MAIL = re.compile(r"[^\s@?&<>\"]+@[^\s@?&<>\"]+\Z")


@dataclass(frozen=True, slots=True)
class FormTarget:
    """A receiver; ``site`` is the WordPress site it belongs to, as it stands in origins."""

    kind: FormKind
    address: str
    site: str = ""

    @property
    def fields(self) -> FormFields:
        """What the receiver calls its fields."""
        match self.kind:
            case FormKind.WORDPRESS:
                return FormFields("comment_parent", url="url")
            case FormKind.MAIL:
                return FormFields("parent", email="")
            case FormKind.SERVICE:
                return FormFields("parent")

    def action(self, subject: str) -> str:
        """Return the address with a subject, where a mail has one."""
        return (
            f"{self.address}?subject={quote(subject)}"
            if self.kind is FormKind.MAIL
            else self.address
        )

    @property
    def source(self) -> str:
        """The sources a page must allow its form to reach (CSP3, section 6.4.1 form-action)."""
        if self.kind is FormKind.MAIL:
            return "mailto:"
        parts = urlsplit(self.address)
        if parts.scheme and _HOST.match(parts.netloc):
            return f"'self' {parts.scheme}://{parts.netloc}"
        return "'self'"


def is_form_address(address: str) -> bool:
    """Return whether readers' comments can be sent to an address: a mail address or the web's."""
    if address.startswith("mailto:") or "@" in address.partition("/")[0]:
        return _MAIL.match(address.removeprefix("mailto:")) is not None
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    is_web = parts.scheme in {"http", "https"} and _HOST.match(parts.netloc) is not None
    return (is_web or address.startswith("/")) and " " not in address


def form_target(context: SiteContext, root: str) -> FormTarget | None:
    """Return who receives comments, None where nobody does.

    The address decides where it is plain: a mail address is mail and ``wp-comments-post.php`` is
    WordPress, whatever kind was chosen. Of a WordPress site its address is enough.
    """
    rules = context.edition.publication.comment_rules
    wanted = rules.form_action.strip()
    mail = wanted.removeprefix("mailto:").partition("?")[0]
    if wanted.startswith("mailto:") or _MAIL.match(wanted):
        return FormTarget(FormKind.MAIL, f"mailto:{mail}") if _MAIL.match(mail) else None
    address = context.href_of_target(wanted, root)
    if not address or address.startswith(("mailto:", "tel:")):
        return None
    if rules.form_kind is FormKind.WORDPRESS or address.endswith(_WORDPRESS_ENDPOINT):
        site = address.removesuffix(_WORDPRESS_ENDPOINT).rstrip("/")
        return FormTarget(FormKind.WORDPRESS, f"{site}{_WORDPRESS_ENDPOINT}", site_key(site))
    return FormTarget(FormKind.SERVICE, address)
