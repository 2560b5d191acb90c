"""From an article to its page: one renderer for the live preview and for every export."""
