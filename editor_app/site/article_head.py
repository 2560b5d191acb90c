"""What an article tells machines of itself: title, description, sharing card, JSON-LD."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from editor_app.domain.article import Article, ArticleKind
from editor_app.media.copy_formats import CopyFormat
from editor_app.media.cut import CopySpec, Cut
from editor_app.site.addresses import FRONT_PAGE
from editor_app.site.comment_form import form_source
from editor_app.site.context import SiteContext
from editor_app.site.cuts import figure_cut
from editor_app.site.dates import Stamp
from editor_app.site.edition import PublicImage
from editor_app.site.page_models import Head
from editor_app.site.page_title import page_title
from editor_app.site.pictures import copy_path, copy_rights
from editor_app.site.sharing import sharing_picture
from editor_app.site.structured_data import news_article
from editor_app.site.structured_pictures import image_object


@dataclass(frozen=True, slots=True)
class _Copy:
    """A copy that others are told of, at its address in the world."""

    image: PublicImage
    spec: CopySpec
    url: str
    caption: str


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
    sharing = _sharing_copy(article, context)
    canonical = context.addresses.absolute(context.addresses.articles[article.id])
    description = article.search_description or article.standfirst
    return Head(
        title=page_title(title, publication.title),
        description=description,
        canonical=canonical,
        og_title=article.social_title or title,
        og_type="article" if is_news else "website",
        og_image=sharing.url if sharing else "",
        og_image_alt=sharing.image.alt if sharing else "",
        published=published.iso if published and is_news else "",
        modified=updated.iso if updated else "",
        json_ld=_json_ld(article, context, canonical, sharing, published, updated, comment_count)
        if is_news
        else Markup(),
        form_origin=form_source(article, context) if is_news else "'none'",
    )


def _json_ld(
    article: Article,
    context: SiteContext,
    canonical: str,
    sharing: _Copy | None,
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
        images=tuple(
            image_object(copy.image, copy.spec, copy.url, copy.caption)
            for copy in (_lead_copy(article, context), sharing)
            if copy
        ),
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


def _lead_copy(article: Article, context: SiteContext) -> _Copy | None:
    """The lead image as the page shows it, as large as there is."""
    lead = article.lead
    image = context.edition.images.get(lead.image_id) if lead else None
    if not (lead and image and image.has_file and context.addresses.base_url):
        return None
    caption = lead.caption or image.caption
    return _largest(image, figure_cut(image, lead.crop), caption, context)


def _sharing_copy(article: Article, context: SiteContext) -> _Copy | None:
    found = sharing_picture(context.edition, article)
    return _largest(*found, found[0].caption, context) if found else None


def _largest(image: PublicImage, cut: Cut, caption: str, context: SiteContext) -> _Copy:
    spec = CopySpec(cut, cut.top, CopyFormat.JPEG, copy_rights(image))
    return _Copy(image, spec, context.addresses.absolute(copy_path(image, spec)), caption)
