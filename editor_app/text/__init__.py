"""Words in and out: Markdown, HTML, sanitising, typography."""
