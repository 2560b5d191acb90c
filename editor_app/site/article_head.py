"""What an article tells machines of itself: title, description, sharing card, JSON-LD."""

from __future__ import annotations

from markupsafe import Markup

from editor_app.domain.article import Article, ArticleKind
from editor_app.site.addresses import FRONT_PAGE
from editor_app.site.comment_form import form_origin
from editor_app.site.context import SiteContext
from editor_app.site.dates import Stamp
from editor_app.site.edition import PublicImage
from editor_app.site.page_models import Head
from editor_app.site.page_title import page_title
from editor_app.site.pictures import copy_path, copy_widths
from editor_app.site.structured_data import news_article

_SHARING_WIDTH = 1200


def article_head(
    article: Article,
    context: SiteContext,
    published: Stamp | None,
    updated: Stamp | None,
    comment_count: int,
) -> Head:
    """Return the head of an article's page."""
    publication = context.edition.publication
    is_news = article.kind is ArticleKind.ARTICLE
    title = article.search_title or article.headline
    image = _sharing_image(article, context)
    og_image = context.addresses.absolute(_sharing_copy(image)) if image else ""
    canonical = context.addresses.absolute(context.addresses.articles[article.id])
    description = article.search_description or article.standfirst
    return Head(
        title=page_title(title, publication.title),
        description=description,
        canonical=canonical,
        og_title=article.social_title or title,
        og_type="article" if is_news else "website",
        og_image=og_image,
        og_image_alt=image.alt if image and og_image else "",
        published=published.iso if published and is_news else "",
        modified=updated.iso if updated else "",
        json_ld=_json_ld(article, context, canonical, og_image, published, updated, comment_count)
        if is_news
        else Markup(),
        form_origin=form_origin(context) if is_news and article.comments_open else "'none'",
    )


def _json_ld(
    article: Article,
    context: SiteContext,
    canonical: str,
    image: str,
    published: Stamp | None,
    updated: Stamp | None,
    comment_count: int,
) -> Markup:
    category = context.categories.get(article.category_id) if article.category_id else None
    authors = []
    for id_ in article.author_ids:
        person = context.people.get(id_)
        if person is not None:
            paths = context.addresses.authors.get(id_)
            authors.append((person.name, context.addresses.absolute(paths[0]) if paths else ""))
    return news_article(
        headline=article.headline,
        description=article.search_description or article.standfirst,
        url=canonical,
        image=image,
        published=published.iso if published else "",
        modified=updated.iso if updated else "",
        authors=tuple(authors),
        site=context.edition.publication.title,
        site_url=context.addresses.absolute(FRONT_PAGE),
        section=category.name if category else "",
        keywords=article.tags,
        language=article.language,
        comment_count=comment_count,
    )


def _sharing_image(article: Article, context: SiteContext) -> PublicImage | None:
    wanted = (article.social_image_id, article.lead.image_id if article.lead else None)
    images = (context.edition.images.get(id_) for id_ in wanted if id_)
    return next((image for image in images if image and image.has_file), None)


def _sharing_copy(image: PublicImage) -> str:
    """The smallest copy that is wide enough for a sharing card, else the largest."""
    widths = copy_widths(image)
    width = next((width for width in widths if width >= _SHARING_WIDTH), widths[-1])
    return copy_path(image, width, "jpg")
