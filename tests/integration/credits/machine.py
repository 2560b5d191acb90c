"""Two laptops that do everything with pictures a person can do, in any order."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from hypothesis.strategies import DataObject as Draw

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.clock import SystemClock
from editor_app.domain.credit import CreditOrder, CreditPattern
from editor_app.domain.identity import RandomIds
from editor_app.domain.image import Image, ImageUse
from editor_app.media.picture_worker import PictureWorker
from editor_app.services.add_pictures import add_pictures
from editor_app.services.articles import create_article, save_article
from editor_app.services.duplicate_articles import duplicate_articles
from editor_app.services.export_edition import export_edition
from editor_app.services.images import update_image
from editor_app.services.import_files import import_files
from editor_app.services.session import Session, create_session
from editor_app.storage.library import Access, Library
from editor_app.storage.unit_of_work import UnitOfWork
from editor_app.sync.revision import Operation
from editor_app.text.html_to_markdown import html_to_markdown
from editor_app.text.render_worker import RenderWorker
from tests.integration.credits.oracle import look_at
from tests.integration.credits.sources import PIECES, Sources

SIDES = st.integers(0, 1)
NAMES = st.sampled_from(["", "\u200b", "–", "Ada Muster", "Ole <b>&amp;</b> Söhne", "dpa"])
BODIES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("\n\n".join)
COLUMNS = "id, entity_id, entity_type, parents, fields, body_hash, op, device, time, reason"


class PictureWithoutCreditError(AssertionError):
    """The oracle has found a picture that nobody is named for."""


class CreditMachine(RuleBasedStateMachine):
    """Does things with pictures and looks at every site that comes of them."""

    sources: ClassVar[Sources]
    base: ClassVar[Path]
    renderer: ClassVar[RenderWorker]
    reader: ClassVar[PictureWorker]
    pictures_seen: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="druckreif-"))
        self.sides = tuple(self._open(name) for name in ("eins", "zwei"))
        self.exports = 0

    def _open(self, name: str) -> Session:
        folder = self.folder / f"{name}.druckreif"
        shutil.copytree(self.base, folder)
        clock, ids = SystemClock(), RandomIds()
        library = Library.open(folder, Access.WRITE, clock=clock, ids=ids)
        return Session(library, clock, ids, self.renderer, self.reader)

    def teardown(self) -> None:
        try:
            for session in self.sides:
                self._export(session)
        finally:
            for session in self.sides:
                session.library.close()
            shutil.rmtree(self.folder)

    @initialize()
    def publish_one_with_a_credit_and_one_without(self) -> None:
        for session in self.sides:
            added = add_pictures(session, self.sources.pictures[:2]).added
            for image in added:
                update_image(session, image.id, {"alt": "Ein Bus"})
                self._publish(session, "Text.", ImageUse(image.id))

    @rule(side=SIDES, number=st.integers(0, 4), alt=st.sampled_from(["", "Ein Bus"]))
    def add_picture(self, side: int, number: int, alt: str) -> None:
        session = self.sides[side]
        for image in add_pictures(session, [self.sources.pictures[number]]).added:
            update_image(session, image.id, {"alt": alt})

    @rule(side=SIDES, number=st.integers(0, 2))
    def import_from_elsewhere(self, side: int, number: int) -> None:
        session = self.sides[side]
        import_files(session, [self.sources.files[number]])
        with session.library.write("test") as uow:
            category = uow.categories.list_all()[0]
            lena = uow.people.list_all()[0]
            found = uow.articles.iterate(tuple(ArticleStatus))
            uow.save(
                *(
                    replace(
                        article,
                        status=ArticleStatus.PUBLISHED,
                        category_id=article.category_id or category.id,
                        author_ids=article.author_ids or (lena.id,),
                    )
                    for article in tuple(found)
                )
            )

    @rule(side=SIDES, body=BODIES, data=st.data())
    def write_article(self, side: int, body: str, data: Draw) -> None:
        session = self.sides[side]
        self._publish(session, self._filled(session, body, data), self._maybe_use(session, data))

    @rule(side=SIDES, body=BODIES, data=st.data())
    def paste_into_article(self, side: int, body: str, data: Draw) -> None:
        session = self.sides[side]
        if article := self._any_article(session, data):
            pasted = self._filled(session, body, data)
            if data.draw(st.booleans()):
                pasted = html_to_markdown(pasted, resolve_image=lambda *_: None).markdown
            save_article(session, replace(article, body=f"{article.body}\n\n{pasted}"), "test")

    @rule(side=SIDES, data=st.data())
    def paste_from_one_article_into_another(self, side: int, data: Draw) -> None:
        session = self.sides[side]
        source, target = self._any_article(session, data), self._any_article(session, data)
        if source and target:
            body = f"{target.body}\n\n{source.body}"
            save_article(session, replace(target, body=body, gallery=source.gallery), "test")

    @rule(side=SIDES, data=st.data(), place=st.sampled_from(["lead", "gallery", "social"]))
    def show_elsewhere(self, side: int, data: Draw, place: str) -> None:
        session = self.sides[side]
        article, use = self._any_article(session, data), self._maybe_use(session, data)
        if article and use:
            shown = {
                "lead": replace(article, lead=use),
                "gallery": replace(article, gallery=(*article.gallery, use)),
                "social": replace(article, social_image_id=use.image_id),
            }[place]
            save_article(session, shown, "test")

    @rule(side=SIDES, data=st.data())
    def duplicate(self, side: int, data: Draw) -> None:
        session = self.sides[side]
        if article := self._any_article(session, data):
            copies = duplicate_articles(session, [article.id]).copies
            with session.library.write("test") as uow:
                uow.save(*(replace(copy, status=ArticleStatus.PUBLISHED) for copy in copies))

    @rule(side=SIDES, data=st.data(), photographer=NAMES, agency=NAMES)
    def set_or_clear_credit(self, side: int, data: Draw, photographer: str, agency: str) -> None:
        session = self.sides[side]
        if image := self._any_image(session, data):
            fields = {"photographer": photographer, "agency": agency}
            update_image(session, image.id, fields)

    @rule(side=SIDES, data=st.data())
    def restore(self, side: int, data: Draw) -> None:
        session = self.sides[side]
        thing = self._any_image(session, data) or self._any_article(session, data)
        if data.draw(st.booleans()):
            thing = self._any_article(session, data) or thing
        if thing is None:
            return
        with session.library.write("restored") as uow:
            versions = [r for r in uow.revisions.for_entity(thing.id) if r.op is Operation.PUT]
            uow.save(uow.revisions.get(data.draw(st.sampled_from(versions)).id))

    @rule(side=SIDES, data=st.data())
    def delete_image(self, side: int, data: Draw) -> None:
        session = self.sides[side]
        if image := self._any_image(session, data):
            with session.library.write("test") as uow:
                uow.delete("image", image.id)

    @rule(side=SIDES, data=st.data())
    def take_portrait(self, side: int, data: Draw) -> None:
        session = self.sides[side]
        if image := self._any_image(session, data):
            with session.library.write("test") as uow:
                uow.save(replace(uow.people.list_all()[0], portrait_id=image.id))

    @rule(
        side=SIDES,
        prefix=st.sampled_from(["Foto:", "", "© "]),
        separator=st.sampled_from([" – ", " / ", ""]),
        order=st.sampled_from(CreditOrder),
    )
    def write_credits_differently(
        self, side: int, prefix: str, separator: str, order: CreditOrder
    ) -> None:
        with self.sides[side].library.write("test") as uow:
            pattern = CreditPattern(prefix, separator, order)
            uow.save(replace(uow.publication(), credit_pattern=pattern))

    @rule()
    def exchange(self) -> None:
        one, two = self.sides
        histories = [_history(session) for session in (one, two)]
        for session, history in zip((two, one), histories, strict=True):
            with session.library.write("exchange") as uow:
                history.store(uow)
            session.library.rebuild_projection()

    @rule(side=SIDES)
    def export(self, side: int) -> None:
        self._export(self.sides[side])

    def _export(self, session: Session) -> None:
        self.exports += 1
        site = self.folder / f"site-{self.exports}"
        export_edition(session, site)
        findings = look_at(site, _credits(session))
        if findings.faults:
            raise PictureWithoutCreditError("\n".join(findings.faults))
        type(self).pictures_seen += findings.pictures

    def _publish(self, session: Session, body: str, lead: ImageUse | None) -> None:
        with session.library.read() as uow:
            category = uow.categories.list_all()[0].id
        article = create_article(session, category_id=category, headline="Der Bus kommt")
        published = replace(
            article,
            status=ArticleStatus.PUBLISHED,
            published_at=session.clock.now(),
            body=body,
            lead=lead,
        )
        save_article(session, published, "test")

    def _filled(self, session: Session, body: str, data: Draw) -> str:
        images = [self._any_image(session, data) for _ in range(2)]
        article = self._any_article(session, data)
        a, b = (image.id if image else "keines0000000000" for image in images)
        return body.format(a=a, b=b, c=article.id if article else "keiner000000000")

    def _maybe_use(self, session: Session, data: Draw) -> ImageUse | None:
        image = self._any_image(session, data)
        if image is None or data.draw(st.booleans()):
            return None
        return ImageUse(image.id, caption=data.draw(NAMES), alt="Ein Bus")

    def _any_image(self, session: Session, data: Draw) -> Image | None:
        with session.library.read() as uow:
            images = sorted(uow.images.list_all(), key=lambda image: image.file_name)
        return data.draw(st.sampled_from(images)) if images else None

    def _any_article(self, session: Session, data: Draw) -> Article | None:
        with session.library.read() as uow:
            articles = list(uow.articles.iterate(tuple(ArticleStatus)))
        articles.sort(key=lambda article: (article.created_at is None, article.created_at))
        return data.draw(st.sampled_from(articles)) if articles else None


@dataclass(frozen=True)
class _History:
    """Everything of a library that another one can take over: what an exchange carries."""

    revisions: tuple[tuple[object, ...], ...]
    texts: tuple[tuple[object, ...], ...]
    originals: tuple[tuple[bytes, str], ...]

    def store(self, uow: UnitOfWork) -> None:
        for data, media_type in self.originals:
            uow.media.put(data, media_type)
        _insert(uow, "text_blob", "hash, text", self.texts)
        _insert(uow, "revision", COLUMNS, self.revisions)


def _history(session: Session) -> _History:
    with session.library.read() as uow:
        return _History(
            _rows(uow, f"SELECT {COLUMNS} FROM revision ORDER BY seq"),  # noqa: S608 - ours
            _rows(uow, "SELECT hash, text FROM text_blob"),
            tuple(
                (uow.media.get(image.media_hash), image.media_type)
                for image in uow.images.list_all()
                if image.has_file
            ),
        )


def _rows(uow: UnitOfWork, sql: str) -> tuple[tuple[object, ...], ...]:
    return tuple(tuple(row) for row in uow._connection.exec_driver_sql(sql))


def _insert(uow: UnitOfWork, table: str, columns: str, rows: Sequence[tuple[object, ...]]) -> None:
    marks = ", ".join("?" for _ in columns.split(","))
    for row in rows:
        uow._connection.exec_driver_sql(
            f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608 - ours
            row,
        )


def _credits(session: Session) -> dict[str, frozenset[str]]:
    """Who is to be named for each original, in the publication's words."""
    with session.library.read() as uow:
        pattern = uow.publication().credit_pattern
        images = uow.images.list_all()
    lines: dict[str, frozenset[str]] = {}
    for image in images:
        names = [image.photographer.strip(), image.agency.strip()]
        if pattern.order is CreditOrder.AGENCY_FIRST:
            names.reverse()
        named = pattern.separator.join(name for name in names if name)
        if any(map(str.isalnum, named)):
            line = " ".join(f"{pattern.prefix} {named}".split())
            key = image.media_hash[:20]
            lines[key] = lines.get(key, frozenset()) | {line}
    return lines


def make_base(folder: Path) -> None:
    """Create the library that both laptops begin with."""
    with (
        create_session(
            folder, title="Das Talblatt", author="Lena Brandt", categories=["Stadt"]
        ) as session,
        session.library.write("test") as uow,
    ):
        uow.save(replace(uow.publication(), base_url="https://talblatt.example"))
