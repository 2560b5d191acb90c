"""Markdown files with front matter, as site generators keep them."""
