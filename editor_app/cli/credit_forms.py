"""Credits as the JSON that ``druckreif credits`` prints; docs/cli.md describes each field."""

from __future__ import annotations

from editor_app.cli.json_forms import JsonObject
from editor_app.domain.credit import CreditPattern, credit_line
from editor_app.domain.credit_ledger import LedgerRow, NameTotal
from editor_app.domain.image import Image
from editor_app.services.credit_repairs import REPAIRED_FIELDS, CreditRepair


def ledger_form(row: LedgerRow) -> JsonObject:
    """Return one use of one picture."""
    use = row.use
    return {
        "image": use.image_id,
        "file_name": use.file_name,
        "role": use.role.value,
        "article": use.article_id,
        "title": use.title,
        "status": use.status.value if use.status else None,
        "published_on": row.published_on.isoformat() if row.published_on else None,
        "address": row.address,
        "photographer": use.photographer,
        "agency": use.agency,
        "credit": row.credit,
        "licence": use.licence,
        "licence_url": use.licence_url,
        "valid_until": use.valid_until.isoformat() if use.valid_until else None,
        "right": row.right.value,
        "source_url": use.source_url,
        "copyright_notice": use.copyright_notice,
        "ai_generated": use.is_ai_generated,
    }


def total_form(total: NameTotal) -> JsonObject:
    """Return how often a name occurs."""
    return {"name": total.name, "uses": total.uses, "pictures": total.pictures}


def repair_form(repair: CreditRepair, pattern: CreditPattern) -> JsonObject:
    """Return a repair: the line that readers see and each field, before and after."""
    before, after = repair.before, repair.after
    return {
        "id": before.id,
        "file_name": before.file_name,
        "credit": _pair(_line(before, pattern), _line(after, pattern)),
        "fields": {
            name: _pair(getattr(before, name), getattr(after, name))
            for name in REPAIRED_FIELDS
            if getattr(before, name) != getattr(after, name)
        },
    }


def _pair(before: str, after: str) -> JsonObject:
    return {"before": before, "after": after}


def _line(image: Image, pattern: CreditPattern) -> str:
    return "" if image.credit.is_missing else credit_line(image.credit, pattern)
