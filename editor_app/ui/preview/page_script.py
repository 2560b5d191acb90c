"""Brings a page that is shown up to date without loading it again.

The script runs in a world of the program's own (``ApplicationWorld``): scripts of the content
are switched off, and stay so. Only what differs is replaced, so pictures do not flicker and the
page stays where it was scrolled to.
"""

from __future__ import annotations

import json

_UPDATE = """(function (html) {
  const next = new DOMParser().parseFromString(html, "text/html");
  function attributes(from, to) {
    for (const a of [...from.attributes])
      if (!to.hasAttribute(a.name)) from.removeAttribute(a.name);
    for (const a of to.attributes)
      if (from.getAttribute(a.name) !== a.value) from.setAttribute(a.name, a.value);
  }
  function children(from, to) {
    const old = [...from.childNodes], fresh = [...to.childNodes];
    let start = 0, end = 0;
    const most = Math.min(old.length, fresh.length);
    while (start < most && old[start].isEqualNode(fresh[start])) start++;
    while (end < most - start &&
           old[old.length - 1 - end].isEqualNode(fresh[fresh.length - 1 - end])) end++;
    const gone = old.slice(start, old.length - end), come = fresh.slice(start, fresh.length - end);
    if (gone.length === come.length) { gone.forEach((node, i) => change(node, come[i])); return; }
    const before = old[old.length - end] || null;
    gone.forEach(node => node.remove());
    come.forEach(node => from.insertBefore(document.adoptNode(node), before));
  }
  function change(from, to) {
    if (from.isEqualNode(to)) return;
    if (from.nodeType !== 1 || to.nodeType !== 1 || from.nodeName !== to.nodeName ||
        !to.children.length) {
      from.replaceWith(document.adoptNode(to));
      return;
    }
    attributes(from, to);
    children(from, to);
  }
  const sheets = root => [...root.querySelectorAll("link[rel=stylesheet],style")]
    .map(node => node.outerHTML).join();
  if (sheets(document) !== sheets(next)) return false;
  document.title = next.title;
  attributes(document.documentElement, next.documentElement);
  change(document.body, next.body);
  return true;
})(%s)"""

_SCHEME = "document.documentElement.setAttribute('data-theme', %s)"

_FOLLOW = """(function (index) {
  const body = document.querySelector(".body");
  const part = body && body.children[Math.min(index, body.children.length - 1)];
  if (!part) return;
  const box = part.getBoundingClientRect();
  if (box.bottom < 0 || box.top > innerHeight)
    scrollTo({top: scrollY + box.top - innerHeight / 3, behavior: "instant"});
})(%d)"""


def update_script(html: str) -> str:
    """Return a script that turns the shown page into another; false when it must be loaded."""
    return _UPDATE % _literal(html)


def scheme_script(color_scheme: str) -> str:
    """Return a script that switches between ``light`` and ``dark``."""
    return _SCHEME % _literal(color_scheme)


def follow_script(part: int) -> str:
    """Return a script that scrolls to the n-th part of the article's body if it is out of view."""
    return _FOLLOW % part


def _literal(text: str) -> str:
    """A string literal; the two line separators JSON allows raw are escaped as well."""
    return json.dumps(text).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
