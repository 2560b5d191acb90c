"""What comes into a library: picture files, files of other systems, and pieces of text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.unit.importers.exports import attachment, export, item
from tests.unit.services.pictures import draw_scene, write_scene

PIECES = (
    "Nur Text.",
    "![Ein Bus](image:{a})",
    '![Ein Bus](image:{a} "Am Ring")',
    "![](image:{a})",
    '![Ein Bus](image:{a} "Foto: Niemand – Nirgends")',
    "![Ein Bus](<image:{a}>)",
    "![Ein Bus][bus]\n\n[bus]: image:{a}",
    '![Ein Bus][]\n\n[Ein Bus]: <image:{a}> "Am Ring"',
    "![Ein Bus]\n\n[Ein Bus]:\n    image:{a}",
    "![Ein Bus](image:{a}){{: .vh .credit hidden aria-hidden=true style=display:none }}",
    '![Ein Bus](image:{a}){{: crop="16:9" }}',
    '![Ein Bus](image:{a}){{: crop="1:1" src="https://anderswo.example/x.jpg" }}',
    "Wort ![Ein Bus](image:{a}) Wort ![Ein Zug](image:{b}) Wort",
    "**![Ein Bus](image:{a})** *![Ein Zug](image:{b})*",
    "[![Ein Bus](image:{a})](https://anderswo.example)",
    "## ![Ein Bus](image:{a}) Titel",
    "- Punkt\n- ![Ein Bus](image:{a})\n    1. ![Ein Zug](image:{b})",
    "- Punkt\n\n    ![Ein Bus](image:{a})\n\n- ![Ein Zug](image:{b})",
    "> Zitat\n>\n> ![Ein Bus](image:{a})\n>\n> > ![Ein Zug](image:{b})",
    "| Bild | Text |\n|---|---|\n| ![Ein Bus](image:{a}) | ![Ein Zug](image:{b}) |",
    "Wort[^1]\n\n[^1]: Eine Note ![Ein Bus](image:{a})\n\n    ![Ein Zug](image:{b})",
    "Begriff\n:   Erklärung ![Ein Bus](image:{a})",
    "<details><summary>Mehr</summary>\n\n![Ein Bus](image:{a})\n\n</details>",
    "<details><summary>![Ein Bus](image:{a})</summary>Mehr</details>",
    '<div hidden markdown="1">\n\n![Ein Bus](image:{a})\n\n</div>',
    "<!-- ![Ein Bus](image:{a}) -->\n\n![Ein Zug](image:{b})",
    "```\n![Ein Bus](image:{a})\n```",
    "`![Ein Bus](image:{a})`",
    '<img src="image:{a}" alt="Ein Bus">',
    '<img src="media/x.jpg"> <img srcset="https://anderswo.example/a.jpg 2x">',
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    "![Daten](data:image/gif;base64,R0lGODlhAQABAAAAACw=)",
    "![Fremd](https://anderswo.example/a.jpg)",
    '<figure data-image="{a}" data-alt="Ein Bus" data-caption="Am Ring"></figure>',
    '<figure><img src="image:{a}"><figcaption>Foto: Niemand</figcaption></figure>',
    '<picture><source srcset="a.webp"><img src="b.jpg"></picture>',
    '<video poster="media/x.jpg"></video><object data="x.jpg"></object><embed src="x.svg">',
    '<svg><image href="media/x.jpg"/></svg>',
    '<p style="background:url(media/x.jpg)">Text</p><table background="x.jpg"></table>',
    '<style>.body {{ background: url("media/x.jpg") }} .credit {{ display: none }}</style>',
    "</figure></li></div></article>\n\n![Ein Bus](image:{a})",
    "<template>\n\n![Ein Bus](image:{a})",
    "<noscript><textarea>\n\n![Ein Bus](image:{a})",
    '<span class="credit vh">Foto: Niemand</span>\n\n![Ein Bus](image:{a})',
    "![Ein Bus](image:{a})![Ein Bus](image:{a})",
    "![Ein Bus](image:gibtesnicht12345)",
    "[Anderer](article:{c}) ![Ein Bus](image:{a})",
)
"""Bodies; ``a`` and ``b`` become ids of images, ``c`` that of an article."""


@dataclass(frozen=True)
class Sources:
    """Files to take in, each written once; none of them is ever changed."""

    pictures: tuple[Path, ...]
    files: tuple[Path, ...]


def write_sources(folder: Path) -> Sources:
    """Write pictures with and without credits, and files of three other systems with both."""
    folder.mkdir()
    pictures = (
        write_scene(folder / "mit.jpg", 1, width=48, creator="Ada Muster", credit="dpa"),
        write_scene(folder / "ohne.jpg", 2, width=48),
        write_scene(folder / "nur-agentur.jpg", 3, width=48, credit="Weitblick"),
        write_scene(folder / "unsichtbar.jpg", 4, width=48, creator="\u200b"),
        write_scene(folder / "auch-mit.jpg", 5, width=48, creator="Ole Wiemann"),
    )
    return Sources(pictures, (_wordpress(folder), _page(folder), _markdown(folder)))


def _wordpress(folder: Path) -> Path:
    uploads = folder / "wordpress" / "uploads" / "2026" / "11"
    uploads.mkdir(parents=True)
    for seed, name in enumerate(("a", "b", "c"), start=11):
        draw_scene(seed, 64, 48).save(uploads / f"{name}.jpg")
    base = "https://talblatt.example/wp-content/uploads/2026/11"
    alt = {"_wp_attachment_image_alt": "Ein Bus"}
    text = (
        f'[caption]<img src="{base}/a.jpg" alt="Ein Bus"> Der Bus. Foto: Ada Muster - dpa[/caption]'
        f'\n\n<img src="{base}/b.jpg" alt="Ein Zug">\n\n[gallery ids="31,32,33"]'
    )
    path = folder / "wordpress" / "export.xml"
    category = '<category domain="category" nicename="stadt"><![CDATA[Stadt]]></category>'
    path.write_text(
        export(
            attachment(31, "a.jpg", meta=alt),
            attachment(32, "b.jpg", meta=alt),
            attachment(33, "c.jpg", caption="Foto: Ole Wiemann", meta=alt),
            item(1, text, meta={"_thumbnail_id": "32"}, extra=category),
            item(2, '[gallery ids="31,33"]', meta={"_thumbnail_id": "33"}, extra=category),
        ),
        "utf-8",
    )
    return path


def _page(folder: Path) -> Path:
    path = folder / "seite.html"
    path.write_text(
        "<!DOCTYPE html><html lang='de'><head><title>Der Bus</title></head><body><article>"
        "<h1>Der Bus fährt wieder, und zwar jede Nacht</h1>"
        "<figure><img src='bus.jpg' alt='Ein Bus'><figcaption>Am Ring. Foto: Ada Muster - dpa"
        "</figcaption></figure>"
        "<p>Ein Absatz, der lang genug ist, um für den Text eines Artikels gehalten zu werden.</p>"
        "<figure><img src='zug.jpg' alt='Ein Zug'><figcaption>Ohne Namen</figcaption></figure>"
        "<p>Noch ein Absatz, der ebenfalls lang genug ist, um zum Text zu gehören.</p>"
        "</article></body></html>",
        "utf-8",
    )
    return path


def _markdown(folder: Path) -> Path:
    site = folder / "site"
    site.mkdir()
    draw_scene(21, 64, 48).save(site / "bus.jpg")
    (site / "bus.md").write_text(
        "---\ntitle: Der Bus kommt\ndate: 2026-11-20\nauthor: Lena Brandt\ncategory: Stadt\n"
        "image: bus.jpg\n---\n\nText.\n\n![Ein Bus](bus.jpg)\n",
        "utf-8",
    )
    return site
