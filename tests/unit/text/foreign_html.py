"""Makes up HTML as other programs write it, with text that looks like Markdown in it."""

from __future__ import annotations

from html import escape

from hypothesis import strategies as st

_ODD = st.text(
    alphabet=st.sampled_from(list("ab1. \n*_`[]()<>#+-!|\\{}:~=&;\"'^$%/@ä\u00a0")),
    min_size=1,
    max_size=12,
)
_WORDS = (
    "Wort",
    "1986. Jahr",
    "!",
    ">",
    "-",
    "1.",
    "&amp;",
    "&copy;",
    "snake_case_",
    "http://a_b.de/*x*",
)
_MARKDOWN = (
    "#",
    "***",
    "---",
    "===",
    "[^1]",
    "[a]: b",
    "[x](y)",
    "![x](y)",
    "{.a}",
    "{: .a}",
    ": d",
)
_MORE_MARKDOWN = (
    "| a | b |",
    "|---|---|",
    "~~~",
    "```",
    "    code",
    "\\*",
    "_em_",
    "**",
    "* *",
    "image:abc",
)
_MARKUP = ("<b>", "<!-- x", "<![CDATA[", "</p>", "<?php", "*[HTML]: x")
_MARKS = st.sampled_from((*_WORDS, *_MARKDOWN, *_MORE_MARKDOWN, *_MARKUP))
_TEXT = st.one_of(_ODD, _MARKS).map(escape)
_ADDRESSES = [
    "https://x.example/a_b",
    "/rel",
    "https://x.example/(a)?b=1&c=2",
    "mailto:a@x.example",
]
_INLINE_TAGS = ["b", "i", "strong", "em", "u", "sub", "del", "s", "span", "code", "mark", "kbd"]
PICTURE = '<img src="a.jpg" alt="">'


def _around(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    some = st.lists(children, min_size=1, max_size=3).map("".join)
    return st.one_of(
        st.builds("<{0}>{1}</{0}>".format, st.sampled_from([*_INLINE_TAGS, "q", "font"]), some),
        st.builds(
            lambda text, address: f'<a href="{escape(address)}">{text}</a>',
            some,
            st.sampled_from(_ADDRESSES),
        ),
    )


_INLINE = st.recursive(st.one_of(_TEXT, st.just("<br>")), _around, max_leaves=6)
_RUN = st.lists(_INLINE, min_size=1, max_size=4).map("".join)
_LEAF = st.one_of(
    st.builds("<p>{}</p>".format, _RUN),
    _RUN,
    st.builds("<h{0}>{1}</h{0}>".format, st.integers(1, 6), _RUN),
    st.builds(
        '<pre><code class="{}">{}</code></pre>'.format,
        st.sampled_from(["", "language-python"]),
        _TEXT,
    ),
    st.just("<hr>"),
    st.just(PICTURE),
    st.builds(
        "<table><tr><th>{}</th><th>{}</th></tr><tr><td>{}</td><td>{}</td></tr></table>".format,
        *[_RUN] * 4,
    ),
)


def _boxed(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    many = st.lists(children, min_size=1, max_size=3).map("".join)
    boxes = st.sampled_from(["blockquote", "div", "section", "b", "details"])
    return st.one_of(
        st.builds("<{0}>{1}</{0}>".format, boxes, many),
        st.builds(
            lambda tag, items: f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>",
            st.sampled_from(["ul", "ol"]),
            st.lists(many, min_size=1, max_size=3),
        ),
        st.builds("<dl><dt>{}</dt><dd>{}</dd></dl>".format, _RUN, many),
        st.builds("<table><tr><td>{}</td></tr></table>".format, many),
    )


DOCUMENTS = st.lists(st.recursive(_LEAF, _boxed, max_leaves=6), min_size=1, max_size=4).map("".join)
