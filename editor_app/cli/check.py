"""``druckreif check``: what stands against publishing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from editor_app.checks.contract import Finding
from editor_app.cli.options import JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_line
from editor_app.domain.article import Article
from editor_app.services.articles import get_article
from editor_app.services.check_articles import check_pages, is_blocked
from editor_app.services.listing import list_outgoing_articles
from editor_app.services.session import open_session
from editor_app.storage.library import Access


def check_command(
    library: LibraryArgument,
    article: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID_OR_SLUG]", help="One article; otherwise all that would be exported."
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Check articles; exit with 1 when something keeps one from going out."""
    with open_session(library, Access.READ) as session:
        chosen = (
            (get_article(session, article),) if article else tuple(list_outgoing_articles(session))
        )
        findings = check_pages(session, chosen)
    if as_json:
        print_json([_as_json(each, findings[each.id]) for each in chosen])
    else:
        for each in chosen:
            _print(each, findings[each.id])
    if any(is_blocked(each) for each in findings.values()):
        raise typer.Exit(1)


def finding_form(finding: Finding) -> Mapping[str, object]:
    """Return a finding as JSON prints it."""
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "field": finding.field,
        "message": str(finding.message),
        "image": finding.image_id,
    }


def _as_json(article: Article, findings: Sequence[Finding]) -> Mapping[str, object]:
    return {
        "id": article.id,
        "slug": article.slug,
        "headline": article.headline,
        "blocked": is_blocked(findings),
        "findings": [finding_form(finding) for finding in findings],
    }


def _print(article: Article, findings: Sequence[Finding]) -> None:
    verdict = "blocked" if is_blocked(findings) else "ok"
    print_line(f"{article.slug or article.id}: {verdict}")
    for finding in findings:
        print_line(f"  {finding.severity.value}: {finding.message}")
