"""The form under an article, or the sentence that stands in its place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import timedelta

from editor_app.domain.article import Article
from editor_app.domain.comment_rules import CommentRules, FormKind, takes_comments
from editor_app.domain.comment_tree import Thread
from editor_app.domain.wordpress_origin import find_wordpress_origin
from editor_app.site.context import SiteContext
from editor_app.site.dates import Stamp
from editor_app.site.edition import EditionArticle
from editor_app.site.form_target import FormTarget, form_target
from editor_app.site.page_models import CommentView, ReplyForm
from editor_app.site.strings import ThemeStrings

_PLAIN_TEXT = "text/plain"
_VERSION_LENGTH = 12


def comment_form(
    entry: EditionArticle, comments: tuple[CommentView, ...], context: SiteContext, root: str
) -> ReplyForm | None:
    """Return the form, None where comments are closed or nobody receives them.

    The form works without a script: "Antwort auf" lists the comments that can be answered.
    """
    article, rules = entry.article, context.edition.publication.comment_rules
    target = _open_target(article, context, root)
    if target is None:
        return None
    strings = context.calendar(article.language).strings
    values = _parent_values(entry, target)
    shown = [view for thread in comments for view in (thread, *thread.replies)]
    answerable = [view for view in shown if view.number in values and not view.is_removed]
    consent = rules.consent_text or strings["form_consent"]
    is_mail = target.kind is FormKind.MAIL
    nobody = "0" if target.kind is FormKind.WORDPRESS else ""
    return ReplyForm(
        action=target.action(strings.fill("form_subject", headline=article.headline)),
        encoding=_PLAIN_TEXT if is_mail else "",
        note=strings["form_note_mail"] if is_mail else strings["form_note"],
        fields=target.fields,
        hidden=(
            (_article_field(target), _article_number(article, target)),
            ("consent_version", rules.consent_version or _wording(consent)),
        ),
        choices=(
            (nobody, strings["form_new"]),
            *((values[view.number], _choice(view, strings)) for view in answerable),
        ),
        answerable=frozenset(view.number for view in answerable),
        max_length=rules.max_length,
        consent=consent,
        privacy_href=context.href_of_target(context.edition.publication.privacy_url, root),
        closes=_closing(article, rules, context),
    )


def why_no_form(article: Article, context: SiteContext) -> str:
    """Return the sentence for readers where there is no form, empty where there is one."""
    strings = context.calendar(article.language).strings
    rules = context.edition.publication.comment_rules
    if not takes_comments(article, rules, context.edition.built_at):
        return strings["comments_closed"]
    return "" if _open_target(article, context, "") else strings["comments_elsewhere"]


def form_source(article: Article, context: SiteContext) -> str:
    """Return the sources an article's page may send a form to, ``'none'`` without a form."""
    target = _open_target(article, context, "")
    return target.source if target else "'none'"


def _open_target(article: Article, context: SiteContext, root: str) -> FormTarget | None:
    rules = context.edition.publication.comment_rules
    target = form_target(context, root)
    is_open = takes_comments(article, rules, context.edition.built_at)
    return target if target and is_open and _article_number(article, target) else None


def _article_field(target: FormTarget) -> str:
    return "comment_post_ID" if target.kind is FormKind.WORDPRESS else "article"


def _article_number(article: Article, target: FormTarget) -> str:
    """What the receiver calls the article; WordPress knows its own posts and no others."""
    if target.kind is not FormKind.WORDPRESS:
        return article.id
    origin = find_wordpress_origin(article.origin, "post")
    return str(origin.number) if origin and origin.site == target.site else ""


def _parent_values(entry: EditionArticle, target: FormTarget) -> Mapping[str, str]:
    """What the receiver calls the comments, by their numbers on the page.

    What WordPress does not know yet, such as a reply on its way there, is answered under the
    nearest comment above it that WordPress knows.
    """
    return {
        thread.comment.number: value
        for thread, above in _with_known(entry.comments, target)
        if (value := _comment_value(thread, target) or above)
    }


def _with_known(threads: tuple[Thread, ...], target: FormTarget) -> Iterator[tuple[Thread, str]]:
    """Yield every comment with what the receiver calls the nearest one above that it knows."""
    waiting = [(thread, "") for thread in threads]
    for thread, above in waiting:
        yield thread, above
        known = _comment_value(thread, target) or above
        waiting.extend((reply, known) for reply in thread.replies)


def _comment_value(thread: Thread, target: FormTarget) -> str:
    if target.kind is not FormKind.WORDPRESS:
        return thread.comment.number
    origin = find_wordpress_origin(thread.comment.origin, "comment")
    return str(origin.number) if origin and origin.site == target.site else ""


def _choice(view: CommentView, strings: ThemeStrings) -> str:
    if not view.name:
        return strings.fill("form_reply_choice_unnamed", number=view.number)
    return strings.fill("form_reply_choice", number=view.number, name=view.name)


def _wording(consent: str) -> str:
    """A name for a wording that was given none: the beginning of its SHA-256."""
    return hashlib.sha256(consent.encode("utf-8", "replace")).hexdigest()[:_VERSION_LENGTH]


def _closing(article: Article, rules: CommentRules, context: SiteContext) -> Stamp | None:
    if not rules.closing_days or article.published_at is None:
        return None
    last = article.published_at + timedelta(days=rules.closing_days)
    return context.calendar(article.language).stamp(last)
