"""The words of the ledger, as its files have them in the publication's language."""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.article import ArticleStatus
from editor_app.domain.message import Message, message
from editor_app.domain.picture_use import PictureRole
from editor_app.domain.usage_right import RightState

ROLES: Mapping[PictureRole, Message] = {
    PictureRole.LEAD: message("Lead image"),
    PictureRole.INLINE: message("Image in the text"),
    PictureRole.GALLERY: message("Gallery"),
    PictureRole.SOCIAL: message("Sharing image"),
    PictureRole.PORTRAIT: message("Portrait"),
    PictureRole.LOGO: message("Logo"),
}

STATUSES: Mapping[ArticleStatus, Message] = {
    ArticleStatus.DRAFT: message("Draft"),
    ArticleStatus.PENDING: message("In review"),
    ArticleStatus.READY: message("Ready"),
    ArticleStatus.FUTURE: message("Scheduled"),
    ArticleStatus.PUBLISHED: message("Published"),
    ArticleStatus.PRIVATE: message("Private"),
    ArticleStatus.TRASH: message("Trash"),
}

RIGHTS: Mapping[RightState, Message | None] = {
    RightState.OPEN: None,
    RightState.VALID: message("Valid"),
    RightState.EXPIRING: message("Expires within 30 days"),
    RightState.EXPIRED: message("Expired"),
}

SHEET = message("Credits")
PHOTOGRAPHERS = message("Photographers")
AGENCIES = message("Agencies")
NOBODY = message("(nobody named)")
USES = message("Uses")
PICTURES = message("Pictures")
YES = message("Yes")
