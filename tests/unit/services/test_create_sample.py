"""The sample publication arrives in the library whole, and the same everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.domain.article import ArticleKind, ArticleStatus
from editor_app.domain.body_references import find_references
from editor_app.domain.comment import CommentState, ReplyState
from editor_app.domain.comment_tree import build_threads
from editor_app.resources import resource_path
from editor_app.services import create_sample as create_sample_module
from editor_app.services.articles import get_article
from editor_app.services.create_sample import create_sample
from editor_app.services.export_edition import export_edition
from editor_app.services.preview import Preview
from editor_app.services.sample_keys import SampleError, id_of
from editor_app.services.session import Session
from editor_app.storage.errors import LibraryExistsError
from editor_app.storage.summaries import ArticleFilter

NIGHT_BUS = id_of("article", "nachtbuslinie-7-kommt-zurueck")
MORNING = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


@dataclass
class MorningClock:
    moment: datetime = MORNING

    def now(self) -> datetime:
        return self.moment


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("sample") / "Talblatt.druckreif"
    with create_sample(folder, clock=MorningClock()) as session:
        yield session


def test_all_articles_and_pages_are_there_with_their_status(sample: Session) -> None:
    with sample.library.read() as uow:
        articles = list(uow.articles.iterate(tuple(ArticleStatus)))
    news = [article for article in articles if article.kind is ArticleKind.ARTICLE]
    statuses = [article.status for article in news]
    assert (len(news), len(articles)) == (12, 15)
    assert statuses.count(ArticleStatus.DRAFT) == 2
    assert statuses.count(ArticleStatus.READY) == 1
    assert statuses.count(ArticleStatus.PUBLISHED) == 9


def test_everything_an_article_names_exists(sample: Session) -> None:
    with sample.library.read() as uow:
        articles = list(uow.articles.iterate(tuple(ArticleStatus)))
        known = {article.id for article in articles}
        images = {image.id for image in uow.images.list_all()}
        people = {person.id for person in uow.people.list_all()}
        categories = {category.id for category in uow.categories.list_all()}
        links = [*uow.publication().footer_links]
    for article in articles:
        named = find_references(article.body)
        assert set(named.image_ids) <= images
        assert {*named.article_ids, *article.related_ids} <= known
        assert set(article.author_ids) <= people
        assert article.lead is None or article.lead.image_id in images
        assert article.kind is ArticleKind.PAGE or article.category_id in categories
    assert {link.target.removeprefix("article:") for link in links} <= known


def test_inline_pictures_are_named_by_id(sample: Session) -> None:
    with sample.library.read() as uow:
        article = uow.articles.get(id_of("article", "das-brot-von-gestern"))
    assert f"](image:{id_of('image', 'backstubenfenster')} " in article.body


def test_every_picture_has_its_file_size_credit_and_alt_text(sample: Session) -> None:
    with sample.library.read() as uow:
        images = uow.images.list_all()
        stored = {image.file_name: uow.media.get(image.media_hash) for image in images}
    pictures = resource_path("sample", "talblatt", "pictures")
    assert stored == {path.name: path.read_bytes() for path in pictures.iterdir()}
    for image in images:
        assert (image.width, image.height) == (1600, 1067)
        assert image.media_type == "image/jpeg"
        assert not image.credit.is_missing
        assert image.alt


def test_night_bus_article_has_eleven_comments_numbered_in_threads(sample: Session) -> None:
    with sample.library.read() as uow:
        comments = uow.comments.for_article(NIGHT_BUS)
    threads = build_threads(comments)
    numbers = [
        [thread.comment.number, *(reply.comment.number for reply in thread.replies)]
        for thread in threads
    ]
    assert numbers == [["1", "1.1"], ["2", "2.1", "2.2"], ["3", "3.1"], ["4", "4.1"], ["5"], ["6"]]
    for comment in comments:
        assert comment.origin.endswith(f":{comment.number}")


def test_two_questions_wait_and_one_comment_is_hidden(sample: Session) -> None:
    with sample.library.read() as uow:
        counts = uow.inbox.counts()
    assert (counts.open, counts.outbox, counts.hidden) == (2, 1, 1)


def test_replies_carry_their_author_and_links_in_comments_are_safe(sample: Session) -> None:
    with sample.library.read() as uow:
        comments = {comment.number: comment for comment in uow.comments.for_article(NIGHT_BUS)}
    assert comments["4.1"].author_name == "Lena Brandt"
    assert comments["4.1"].person_id == id_of("person", "lena-brandt")
    assert comments["4.1"].reply_state is ReplyState.CONFIRMED
    assert 'rel="nofollow ugc noopener"' in comments["4.1"].html
    assert all(comment.state is CommentState.VISIBLE for comment in comments.values())


def test_addresses_of_readers_are_kept_apart_from_their_comments(sample: Session) -> None:
    with sample.library.read() as uow:
        comments = uow.comments.for_article(NIGHT_BUS)
        details = [uow.reader_details.find(comment.id) for comment in comments]
    emails = [found.email for found in details if found]
    assert len(emails) == 2
    assert not any(email in repr(comment) for email in emails for comment in comments)


def test_correction_names_the_comment_it_answers(sample: Session) -> None:
    with sample.library.read() as uow:
        (correction,) = uow.articles.get(NIGHT_BUS).corrections
        answered = uow.comments.get(correction.comment_id or NIGHT_BUS)
    assert answered.author_name == "H. Borchert"


def test_tax_article_is_the_most_read_of_the_week(sample: Session) -> None:
    with sample.library.read() as uow:
        most_read = uow.views.most_read(7, 5)
    slugs = (
        "was-die-neue-grundsteuer-fuer-mieter-bedeutet",
        "suedbruecke-ab-montag-einspurig",
        "das-brot-von-gestern",
        "hallenbad-oeffnet-zwei-wochen-frueher",
        "wie-der-marktbrunnen-zu-seinem-loewen-kam",
    )
    assert [id_ for id_, _ in most_read] == [id_of("article", slug) for slug in slugs]


def test_list_shows_articles_in_the_order_they_were_worked_on(sample: Session) -> None:
    with sample.library.read() as uow:
        found = uow.articles.list_page(ArticleFilter(kind=ArticleKind.ARTICLE), None, 3)
    assert [summary.slug for summary in found] == [
        "premiere-mit-leiter",
        "unter-neuem-licht",
        "nachtbuslinie-7-kommt-zurueck",
    ]


def test_two_samples_are_the_same_newspaper(sample: Session, tmp_path: Path) -> None:
    with (
        create_sample(tmp_path / "Zweite.druckreif", clock=MorningClock()) as second,
        second.library.read() as theirs,
        sample.library.read() as ours,
    ):
        statuses = tuple(ArticleStatus)
        assert list(theirs.articles.iterate(statuses)) == list(ours.articles.iterate(statuses))
        assert theirs.images.list_all() == ours.images.list_all()
        assert theirs.publication() == ours.publication()


def test_history_is_never_ahead_of_the_clock(tmp_path: Path) -> None:
    long_before = MORNING - timedelta(days=900)
    with (
        create_sample(tmp_path / "Frueh.druckreif", clock=MorningClock(long_before)) as session,
        session.library.read() as uow,
    ):
        found = uow.articles.list_page(ArticleFilter(), None, 100)
    assert all(summary.edited_at < long_before + timedelta(seconds=1) for summary in found)


def test_what_lies_at_the_place_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "Schon.druckreif"
    folder.mkdir()
    (folder / "mein.txt").write_text("bleibt")
    with pytest.raises(LibraryExistsError):
        create_sample(folder)
    assert (folder / "mein.txt").read_text() == "bleibt"


def test_failure_on_the_way_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise SampleError("broken")

    monkeypatch.setattr(create_sample_module, "read_article", fail)
    with pytest.raises(SampleError):
        create_sample(tmp_path / "Halb.druckreif")
    assert list(tmp_path.iterdir()) == []


def test_every_preview_of_the_sample_is_its_exported_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with create_sample(tmp_path / "Talblatt.druckreif", clock=MorningClock()) as session:
        outcome = export_edition(session, tmp_path / "site")
        preview = Preview(session)
        assert len(outcome.article_ids) > 10
        for article_id in outcome.article_ids:
            page = preview.page(get_article(session, article_id))
            assert (tmp_path / "site" / page.path).read_text("utf-8") == page.html
