"""The form under an article, or the sentence that stands in its place."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from editor_app.domain.article import Article
from editor_app.site.context import SiteContext
from editor_app.site.page_models import CommentView, ReplyForm

_HOST = re.compile(r"[A-Za-z0-9.-]+(?::\d{1,5})?\Z")


def comment_form(
    article: Article, comments: tuple[CommentView, ...], context: SiteContext, root: str
) -> ReplyForm | None:
    """Return the form, None where comments are closed or nobody receives them.

    The form works without a script: "Antwort auf" lists the comments that can be answered.
    """
    publication = context.edition.publication
    rules = publication.comment_rules
    action = form_action(context, root)
    if not (article.comments_open and action):
        return None
    strings = context.calendar(article.language).strings
    choices = [
        (
            view.number,
            strings.fill("form_reply_choice", number=view.number, name=view.name)
            if view.name
            else strings.fill("form_reply_choice_unnamed", number=view.number),
        )
        for thread in comments
        for view in (thread, *thread.replies)
        if view.number and not view.is_removed
    ]
    return ReplyForm(
        action=action,
        article_id=article.id,
        choices=tuple(choices),
        max_length=rules.max_length,
        consent=rules.consent_text or strings["form_consent"],
        privacy_href=context.href_of_target(publication.privacy_url, root),
    )


def why_no_form(article: Article, context: SiteContext) -> str:
    """Return the sentence for readers where there is no form, empty where there is one."""
    strings = context.calendar(article.language).strings
    if not article.comments_open:
        return strings["comments_closed"]
    return "" if form_action(context, "") else strings["comments_elsewhere"]


def form_action(context: SiteContext, root: str) -> str:
    """Return where a comment goes: an http(s) address or a path; empty when nowhere."""
    action = context.edition.publication.comment_rules.form_action
    target = context.href_of_target(action, root)
    return "" if target.lower().startswith(("mailto:", "tel:")) else target


def form_origin(context: SiteContext) -> str:
    """Return the sources a page allows its form to reach (CSP3, section 6.4.1 form-action)."""
    action = form_action(context, "")
    if not action:
        return "'none'"
    parts = urlsplit(action)
    if parts.scheme and _HOST.match(parts.netloc):
        return f"'self' {parts.scheme}://{parts.netloc}"
    return "'self'"
