"""What surrounds an article's text: its status, people, links, search result, history, checks."""
