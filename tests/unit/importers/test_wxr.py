"""WordPress exports: real ones, and small ones for each thing that may be in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.domain.article import Article, ArticleKind, ArticleStatus
from editor_app.domain.body_references import find_references
from editor_app.domain.comment import CommentKind, CommentState
from editor_app.domain.comment_tree import Thread, build_threads
from editor_app.domain.errors import CancelledError
from editor_app.domain.image import ImageUse
from editor_app.importers.contract import ImportContext, ImportedComment
from tests.unit.importers.exports import attachment, comment, export, item
from tests.unit.importers.imported import Imported, import_path

Reading = Callable[..., Imported]
CONTENTS = Path(__file__).parent / "contents"


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    def read(*items: str, version: str = "1.2") -> Imported:
        path = tmp_path / "export.xml"
        path.write_text(export(*items, version=version), "utf-8")
        return import_path(path)

    return read


@pytest.fixture(scope="module")
def unit_test(shared_data: Path) -> Imported:
    return import_path(shared_data / "wxr" / "theme-unit-test.xml")


def raw(text: str, name: str) -> list[str]:
    values = re.findall(rf"<wp:{name}>(.*?)</wp:{name}>", text)
    return [value.removeprefix("<![CDATA[").removesuffix("]]>") for value in values]


def test_the_unit_test_export_keeps_every_post_status_and_slug(
    unit_test: Imported, shared_data: Path
) -> None:
    text = (shared_data / "wxr" / "theme-unit-test.xml").read_text("utf-8")
    wanted = [
        (kind, status, slug)
        for kind, status, slug in zip(
            raw(text, "post_type"),
            raw(text, "status"),
            re.findall(r"<wp:post_name>(.*?)</wp:post_name>|<wp:post_name/>", text),
            strict=True,
        )
        if kind in {"post", "page"}
    ]
    kinds = {"post": ArticleKind.ARTICLE, "page": ArticleKind.PAGE}
    statuses = {"publish": "published"}
    assert len(wanted) == 72
    assert [(a.kind, a.status.value, a.slug) for a in unit_test.articles] == [
        (
            kinds[kind],
            statuses.get(status, status),
            slug.removeprefix("<![CDATA[").removesuffix("]]>"),
        )
        for kind, status, slug in wanted
    ]


def test_the_unit_test_export_keeps_its_thread_ten_deep(unit_test: Imported) -> None:
    def depth(thread: Thread) -> int:
        return 1 + max((depth(reply) for reply in thread.replies), default=0)

    by_article: dict[str, list[int]] = {}
    for article in unit_test.articles:
        comments = [c for c in unit_test.comments if c.article_id == article.id]
        by_article[article.slug] = [depth(thread) for thread in build_threads(comments)]
    assert max(max(depths, default=0) for depths in by_article.values()) == 10
    kinds = Counter(comment.kind for comment in unit_test.comments)
    assert kinds == {CommentKind.COMMENT: 28, CommentKind.PINGBACK: 4}
    states = Counter(comment.state for comment in unit_test.comments)
    assert states == {CommentState.VISIBLE: 29, CommentState.PENDING: 3}


def test_the_unit_test_export_reads_the_same_twice(unit_test: Imported, shared_data: Path) -> None:
    again = import_path(shared_data / "wxr" / "theme-unit-test.xml")
    assert again.items == unit_test.items


def test_no_id_comes_twice_and_nothing_refers_to_what_comes_later(unit_test: Imported) -> None:
    seen: set[str] = set()
    for entry in unit_test.items:
        if isinstance(entry, Article):
            named = [entry.category_id, *entry.author_ids, *find_references(entry.body).image_ids]
            named += [entry.lead.image_id] if entry.lead else []
            assert {str(id_) for id_ in named if id_} <= seen
        if isinstance(entry, ImportedComment):
            assert entry.comment.article_id in seen
            assert entry.comment.parent_id is None or entry.comment.parent_id in seen
        for holder in (entry, getattr(entry, "image", None), getattr(entry, "comment", None)):
            own = getattr(holder, "id", None)
            if own is not None:
                assert own not in seen
                seen.add(own)


@pytest.mark.parametrize(
    ("name", "articles", "images"),
    [
        ("pelican-wordpressexport.xml", 13, 4),
        ("german-funke.xml", 1, 2),
        ("ghost-sample-with-alt.xml", 1, 1),
        ("ghost-feature-image-captions.xml", 3, 2),
    ],
)
def test_other_peoples_exports_are_read(
    shared_data: Path, name: str, articles: int, images: int
) -> None:
    found = import_path(shared_data / "wxr" / name)
    assert len(found.articles) == articles
    assert len(found.pictures) == images


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_all_versions_and_both_schemes_are_read(tmp_path: Path, version: str, scheme: str) -> None:
    text = export(item(1, "Hallo."), version=version)
    path = tmp_path / "export.xml"
    path.write_text(text.replace("http://wordpress.org", f"{scheme}://wordpress.org"), "utf-8")
    found = import_path(path)
    assert found.article.body == "Hallo."
    assert found.hint.title == "Das Talblatt"
    assert found.hint.base_url == "https://talblatt.example"


STATUSES = [
    ("publish", ArticleStatus.PUBLISHED),
    ("draft", ArticleStatus.DRAFT),
    ("pending", ArticleStatus.PENDING),
    ("private", ArticleStatus.PRIVATE),
    ("future", ArticleStatus.FUTURE),
    ("trash", ArticleStatus.TRASH),
]


@pytest.mark.parametrize(("exported", "status"), STATUSES)
def test_a_status_stays_what_it_was(reading: Reading, exported: str, status: ArticleStatus) -> None:
    article = reading(item(1, status=exported)).article
    assert article.status is status
    assert (article.published_at is None) == (exported in {"draft", "pending", "trash"})


def test_an_unknown_status_is_a_draft_and_reported(reading: Reading) -> None:
    found = reading(item(1, status="wc-completed"))
    assert found.article.status is ArticleStatus.DRAFT
    assert "wc-completed" in str(found.losses["status-unknown"].message)


def test_a_draft_without_gmt_keeps_its_local_time(reading: Reading) -> None:
    draft = item(1, status="draft").replace("2026-11-23 14:32:00", "0000-00-00 00:00:00")
    article = reading(draft).article
    assert article.created_at is not None
    assert article.created_at.isoformat() == "2026-11-23T14:32:00+00:00"


def test_slugs_that_nobody_would_propose_are_kept(reading: Reading) -> None:
    assert reading(item(1, slug="%e2%9c%a8-glanz")).article.slug == "%e2%9c%a8-glanz"
    assert reading(item(1, slug="../../etc")).article.slug == ""


def test_lead_picture_may_come_after_its_article(reading: Reading) -> None:
    found = reading(
        item(1, "Text.", meta={"_thumbnail_id": "9"}),
        attachment(9, caption="Der Ring. Foto: Ada Muster - Talpress"),
    )
    assert found.lead.caption == "Der Ring."
    assert (found.lead.photographer, found.lead.agency) == ("Ada Muster", "Talpress")
    assert found.lead.source_url.endswith("/uploads/2026/11/bild.jpg")
    assert found.pictures[0].data is None


@pytest.mark.parametrize(
    ("meta", "description"),
    [
        ({"_media_credit": "Ada Muster / Talpress"}, ""),
        ({"_credit": "Foto: Ada Muster - Talpress"}, ""),
        ({"_photographer": "Ada Muster", "_agency": "Talpress"}, ""),
        ({"_media_credit": "Ada Muster", "_navis_media_credit_org": "Talpress"}, ""),
        ({"isc_image_source": "Ada Muster/Talpress"}, ""),
        ({}, "Am Ring im November.\nFoto: Ada Muster – Talpress"),
        (
            {"_wp_attachment_metadata": 'a:1:{s:6:"credit";s:21:"Ada Muster / Talpress";}'},
            "",
        ),
    ],
)
def test_credits_of_common_plugins_are_found(
    reading: Reading, meta: dict[str, str], description: str
) -> None:
    found = reading(attachment(9, meta=meta, description=description), item(1, "Text."))
    (picture,) = found.pictures
    assert (picture.image.photographer, picture.image.agency) == ("Ada Muster", "Talpress")


def test_a_credit_in_an_articles_caption_is_the_attachments(reading: Reading) -> None:
    content = (
        '[caption id="attachment_9" width="300"]<img class="size-medium wp-image-9"'
        ' src="https://talblatt.example/wp-content/uploads/2026/11/bild-300x200.jpg" alt="Bus" />'
        " Der Bus. Foto: Ada Muster - Talpress[/caption]\n\nDanach."
    )
    found = reading(item(1, content), attachment(9))
    (picture,) = found.pictures
    assert (picture.image.photographer, picture.image.agency) == ("Ada Muster", "Talpress")
    assert found.article.body == f'![Bus](image:{picture.image.id} "Der Bus.")\n\nDanach.'


def test_alt_text_comes_from_the_media_library(reading: Reading) -> None:
    found = reading(attachment(9, meta={"_wp_attachment_image_alt": "Ein gelber Bus"}), item(1))
    assert found.pictures[0].image.alt == "Ein gelber Bus"


def test_pictures_in_any_size_are_the_attachment(reading: Reading) -> None:
    source = "https://talblatt.example/wp-content/uploads/2026/11/bild"
    content = "\n\n".join(
        f'<img src="{source}{size}.jpg" alt="{size}" />' for size in ("", "-300x200", "-1024x683")
    )
    found = reading(item(1, content), attachment(9))
    assert len(found.pictures) == 1
    assert found.article.body.count(f"image:{found.pictures[0].image.id}") == 3


def test_a_picture_from_elsewhere_is_an_image_with_its_address(reading: Reading) -> None:
    found = reading(item(1, '<img src="https://anderswo.example/a-300x200.jpg?x=1" alt="A">'))
    (picture,) = found.pictures
    assert picture.image.source_url == "https://anderswo.example/a-300x200.jpg?x=1"
    assert picture.image.file_name == "a-300x200.jpg"


def test_an_uploads_folder_beside_the_export_brings_the_files(tmp_path: Path) -> None:
    folder = tmp_path / "uploads" / "2026" / "11"
    folder.mkdir(parents=True)
    (folder / "bild.jpg").write_bytes(b"bytes")
    path = tmp_path / "export.xml"
    path.write_text(export(attachment(9), item(1)), "utf-8")
    assert import_path(path).pictures[0].data == b"bytes"


def test_blocks_become_markdown_and_dynamic_ones_are_reported(reading: Reading) -> None:
    found = reading(
        item(1, (CONTENTS / "blocks.html").read_text("utf-8")), item(2, "Ziel."), attachment(9)
    )
    body = found.articles[0].body
    image = found.pictures[0].image.id
    assert f"[Absatz](article:{found.articles[1].id})" in body
    assert "\n\n## Titel" in body
    assert f'![Bus](image:{image} "Der Bus")' in body
    assert found.articles[0].gallery == (ImageUse(image, alt="Eins"),)
    assert "```bash\nls -l\n\npwd\n```" in body
    assert "<https://video.example/v?x=1>" in body
    assert body.endswith("Alt und\n\nklassisch.")
    assert any("latest-posts" in sentence for sentence in found.sentences("markup-changed"))


def test_classic_content_gets_its_paragraphs(reading: Reading) -> None:
    found = reading(item(1, (CONTENTS / "classic.html").read_text("utf-8")))
    body = found.article.body
    assert body.startswith(
        "Erste Zeile  \nzweite Zeile\n\n## Titel\n\nText danach.\n\n- Eins\n- Zwei"
    )
    assert "> Zitat eins\n>\n> Zitat zwei" in body
    assert "```\na\n\n  b\n```" in body
    assert "<https://video.example/klassisch>" in body
    assert "```css\na { b: c }\n```" in body
    assert "more" not in body
    assert "sic" in body
    assert "kontakt_formular" in str(found.losses["markup-changed"].message)


def test_sections_are_told_apart_and_further_ones_become_tags(reading: Reading) -> None:
    terms = (
        '<category domain="category" nicename="stadt"><![CDATA[Stadt]]></category>'
        '<category domain="category" nicename="stadt-kultur"><![CDATA[Kultur]]></category>'
        '<category domain="post_tag" nicename="bus"><![CDATA[Bus &amp; Bahn]]></category>'
    )
    found = reading(item(1, extra=terms, meta={"_yoast_wpseo_primary_category": "7"}))
    assert {c.name for c in found.categories.values()} == {"Stadt", "Kultur", "Stadt › Kultur"}
    assert found.category == "Stadt › Kultur"
    assert found.article.tags == ("Bus & Bahn", "Stadt")
    assert "sections-became-tags" in found.losses


def test_authors_come_with_their_names(reading: Reading) -> None:
    assert reading(item(1)).authors == ["Lena Brandt"]
    other = item(1).replace("[lena]", "[gast]")
    assert reading(other).authors == ["gast"]


def test_several_authors_of_a_plugin_are_kept(reading: Reading) -> None:
    terms = (
        '<category domain="author" nicename="cap-lena"><![CDATA[lena]]></category>'
        '<category domain="author" nicename="cap-ada"><![CDATA[ada]]></category>'
    )
    assert reading(item(1, extra=terms)).authors == ["Lena Brandt", "ada"]


def test_replies_may_come_before_what_they_answer(reading: Reading) -> None:
    found = reading(
        item(
            1,
            extra=comment(3, parent=2, minute=3)
            + comment(2, parent=1, minute=2)
            + comment(1, minute=1),
        )
    )
    assert [c.origin.rpartition(":")[2] for c in found.comments] == ["1", "2", "3"]
    first, second, third = found.comments
    assert (second.parent_id, third.parent_id) == (first.id, second.id)


def test_replies_in_a_circle_or_to_nothing_stand_at_the_top(reading: Reading) -> None:
    found = reading(
        item(1, extra=comment(1, parent=2) + comment(2, parent=1) + comment(3, parent=99))
    )
    assert len(found.comments) == 3
    assert all(c.parent_id is None for c in found.comments)
    assert len(build_threads(found.comments)) == 3
    assert "parent-missing" in found.losses


def test_a_comments_state_and_kind_are_kept(reading: Reading) -> None:
    states = ["1", "0", "spam", "trash", "post-trashed"]
    extra = "".join(comment(n, approved=state) for n, state in enumerate(states, 1))
    found = reading(
        item(1, extra=extra + comment(9, kind="trackback") + comment(10, kind="order_note"))
    )
    assert [c.state for c in found.comments[:5]] == [
        CommentState.VISIBLE,
        CommentState.PENDING,
        CommentState.SPAM,
        CommentState.TRASH,
        CommentState.TRASH,
    ]
    assert [c.kind for c in found.comments[5:]] == [CommentKind.PINGBACK]
    assert "order_note" in str(found.losses["comments-of-other-kind"].message)


def test_what_readers_keep_to_themselves_is_only_in_their_details(reading: Reading) -> None:
    found = reading(item(1, extra=comment(1)))
    (imported,) = (entry for entry in found.items if isinstance(entry, ImportedComment))
    assert imported.details is not None
    assert imported.details.email == "marlies@leserin.example"
    assert imported.details.ip_address == "192.0.2.7"
    assert "marlies@" not in repr(imported.comment)
    assert "192.0.2.7" not in repr(imported.comment)
    assert imported.comment.author_url == "https://leserin.example/"


def test_a_reply_by_the_author_names_the_person(reading: Reading) -> None:
    found = reading(
        item(
            1,
            extra=comment(1, user=2, author="Lena")
            + comment(2, email="lena@talblatt.example")
            + comment(3),
        )
    )
    first, second, third = found.comments
    assert found.people[first.person_id or first.id].name == "Lena Brandt"
    assert second.person_id == first.person_id
    assert third.person_id is None


def test_comments_get_paragraphs_and_lose_what_is_dangerous(reading: Reading) -> None:
    text = 'Eins\nzwei\n\ndrei <a href="javascript:x()">vier</a> <script>x()</script>https://a.example/b'
    (found,) = reading(item(1, extra=comment(1, text))).comments
    assert found.html.startswith("<p>Eins<br>")
    assert "javascript" not in found.html
    assert "script" not in found.html
    assert 'href="https://a.example/b"' in found.html
    assert found.text.startswith("Eins\nzwei\n\ndrei vier")


def test_password_sticky_and_other_kinds_are_reported(reading: Reading) -> None:
    secret = item(1, extra="<wp:post_password>geheim</wp:post_password>")
    sticky = item(2, title="Oben", extra="<wp:is_sticky>1</wp:is_sticky>")
    found = reading(secret, sticky, item(3, kind="nav_menu_item"), item(4, kind="product"))
    assert len(found.articles) == 2
    assert "password" in found.losses
    assert "Oben" in str(found.losses["sticky"].message)
    assert found.sentences("entries-left-out") == [
        "Entries of the kind “nav_menu_item”, left out: 1.",
        "Entries of the kind “product”, left out: 1.",
    ]
    assert "geheim" not in repr(found.items)


def test_search_fields_of_plugins_are_kept_unless_they_are_templates(reading: Reading) -> None:
    meta = {"_yoast_wpseo_title": "%%title%% %%sep%%", "_yoast_wpseo_metadesc": "Kurz gesagt."}
    article = reading(item(1, meta=meta)).article
    assert (article.search_title, article.search_description) == ("", "Kurz gesagt.")


def test_titles_lose_their_markup(reading: Reading) -> None:
    assert reading(item(1, title="Ein <em>schräger</em> &amp; Titel")).article.headline == (
        "Ein schräger & Titel"
    )


def test_an_import_that_is_no_longer_wanted_stops(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_text(export(*(item(n, "Text.") for n in range(50))), "utf-8")
    asked = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 20

    with pytest.raises(CancelledError):
        import_path(path, context=ImportContext(cancelled=cancelled))


def test_progress_runs_from_the_first_byte_to_the_last(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_text(export(*(item(n, "Text.") for n in range(50))), "utf-8")
    reports: list[tuple[int, int]] = []
    context = ImportContext(report=lambda done, total: reports.append((done, total)))
    import_path(path, context=context)
    assert reports == sorted(reports)
    assert reports[-1] == (path.stat().st_size * 2, path.stat().st_size * 2)
