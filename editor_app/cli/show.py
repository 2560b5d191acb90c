"""``druckreif show``: one article with everything that belongs to it."""

from __future__ import annotations

from editor_app.cli.json_forms import article_form
from editor_app.cli.options import ArticleArgument, JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_line
from editor_app.domain.comment import CommentState
from editor_app.domain.comment_tree import Thread
from editor_app.services.article_details import ArticleDetails, load_article_details
from editor_app.services.articles import get_article
from editor_app.services.session import open_session
from editor_app.storage.library import Access


def show_command(
    library: LibraryArgument, article: ArticleArgument, as_json: JsonOption = False
) -> None:
    """Show an article, its images and its comments."""
    with open_session(library, Access.READ) as session:
        details = load_article_details(session, get_article(session, article))
    if as_json:
        print_json(article_form(details))
    else:
        _print(details)


def _print(details: ArticleDetails) -> None:
    article = details.article
    category = details.category.name if details.category else "no category"
    authors = ", ".join(person.name for person in details.authors) or "no author"
    print_line(f"{article.id}  {article.slug}  {article.status.value}  {category}  {authors}")
    for text in (article.kicker, article.headline, article.subheadline, article.standfirst):
        if text:
            print_line(text)
    print_line("")
    print_line(article.body)
    waiting = list(reversed(details.comments))
    while waiting:
        thread: Thread = waiting.pop()
        comment = thread.comment
        number = comment.number or "–"
        if comment.state is CommentState.REMOVED:
            print_line(f"\n{number}  Comment removed")
        else:
            print_line(f"\n{number}  {comment.author_name}  ({comment.state.value})")
            print_line(comment.text)
        waiting.extend(reversed(thread.replies))
