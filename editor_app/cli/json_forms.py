"""Entities as the JSON that commands print; docs/cli.md describes each field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from editor_app.domain.comment import Comment, CommentKind, CommentState
from editor_app.domain.comment_tree import Thread
from editor_app.domain.credit import Credit, CreditPattern, credit_line
from editor_app.domain.image import Image, ImageUse
from editor_app.media.metadata_precedence import Disagreement
from editor_app.services.article_details import ArticleDetails
from editor_app.services.images import ImageListing
from editor_app.storage.summaries import ArticleSummary

JsonObject = Mapping[str, object]


def article_row(summary: ArticleSummary) -> JsonObject:
    """Return an article as a row of a list."""
    return {
        "id": summary.id,
        "slug": summary.slug,
        "kind": summary.kind.value,
        "status": summary.status.value,
        "category": summary.category_name,
        "kicker": summary.kicker,
        "headline": summary.headline,
        "published_at": json_time(summary.published_at),
        "comment_count": summary.comment_count,
    }


def image_row(listing: ImageListing, pattern: CreditPattern) -> JsonObject:
    """Return an image as a row of a list, with the ids of the articles that use it."""
    return {**image_form(listing.image, pattern), "used_in": list(listing.used_in)}


def image_form(image: Image, pattern: CreditPattern, use: ImageUse | None = None) -> JsonObject:
    """Return an image; a use's own caption and alternative text win over the image's."""
    return {
        "id": image.id,
        "file_name": image.file_name,
        "has_file": image.has_file,
        "media_type": image.media_type,
        "width": image.width,
        "height": image.height,
        "byte_size": image.byte_size,
        "photographer": image.photographer,
        "agency": image.agency,
        "credit": _credit(image.credit, pattern),
        "headline": image.headline,
        "alt": (use.alt if use else "") or image.alt,
        "decorative": image.is_decorative,
        "caption": (use.caption if use else "") or image.caption,
        "keywords": list(image.keywords),
        "city": image.city,
        "created_on": image.created_on,
        "licence": image.licence,
        "licence_url": image.licence_url,
        "usage_terms": image.usage_terms,
        "copyright_notice": image.copyright_notice,
        "valid_until": image.valid_until.isoformat() if image.valid_until else None,
        "source_url": image.source_url,
        "ai_generated": image.is_ai_generated,
        "focal_point": [image.focal_point.x, image.focal_point.y],
        "fingerprint": image.fingerprint,
        "added_at": json_time(image.added_at),
        "embedded_metadata": [list(pair) for pair in image.embedded_metadata],
    }


def disagreement_form(disagreement: Disagreement) -> JsonObject:
    """Return what a picture's file says differently in another place."""
    return {
        "field": disagreement.field,
        "chosen": disagreement.chosen,
        "other": disagreement.other,
        "where": disagreement.where.value,
    }


def comment_row(comment: Comment) -> JsonObject:
    """Return a comment without its replies."""
    return {
        "id": comment.id,
        "article": comment.article_id,
        "number": comment.number,
        "parent": comment.parent_id,
        "kind": comment.kind.value,
        "author": comment.author_name,
        "created_at": json_time(comment.created_at),
        "text": comment.text,
        "html": comment.html,
        "state": comment.state.value,
        "is_reply_by_author": comment.person_id is not None,
    }


def article_form(details: ArticleDetails) -> JsonObject:
    """Return an article with its images and comments."""
    article, pattern = details.article, details.publication.credit_pattern
    lead = details.images.get(article.lead.image_id) if article.lead else None
    threads = [t for t in details.comments if t.comment.kind is CommentKind.COMMENT]
    return {
        "id": article.id,
        "slug": article.slug,
        "kind": article.kind.value,
        "status": article.status.value,
        "language": article.language,
        "category": details.category.name if details.category else None,
        "tags": list(article.tags),
        "kicker": article.kicker,
        "headline": article.headline,
        "subheadline": article.subheadline,
        "standfirst": article.standfirst,
        "body_markdown": article.body,
        "authors": [person.name for person in details.authors],
        "created_at": json_time(article.created_at),
        "published_at": json_time(article.published_at),
        "updated_at": json_time(article.updated_at),
        "search_title": article.search_title,
        "search_description": article.search_description,
        "comments_open": article.comments_open,
        "lead_image": image_form(lead, pattern, article.lead) if lead else None,
        "images": [image_form(image, pattern) for image in details.images.values()],
        "related": [related.slug for related in details.related.values()],
        "comments": _threads(threads),
        "pingbacks": [
            comment_row(t.comment)
            for t in details.comments
            if t.comment.kind is CommentKind.PINGBACK
        ],
        "comment_count": sum(_size(thread) for thread in threads),
    }


def _threads(threads: Sequence[Thread]) -> list[JsonObject]:
    """Threads as nested objects; built from the leaves, as a thread may be very deep."""
    forms: dict[str, JsonObject] = {}
    order = list(threads)
    for thread in order:
        order.extend(thread.replies)
    for thread in reversed(order):
        replies = [forms[reply.comment.id] for reply in thread.replies]
        forms[thread.comment.id] = {**comment_row(thread.comment), "replies": replies}
    return [forms[thread.comment.id] for thread in threads]


def _size(thread: Thread) -> int:
    order = [thread]
    for found in order:
        order.extend(found.replies)
    return sum(found.comment.state is not CommentState.REMOVED for found in order)


def _credit(credit: Credit, pattern: CreditPattern) -> str:
    return "" if credit.is_missing else credit_line(credit, pattern)


def json_time(moment: datetime | None) -> str | None:
    """Return a moment as ISO 8601, or nothing."""
    return moment.isoformat() if moment else None
