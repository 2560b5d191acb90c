"""The list of articles: cards by day, filtered, paged, moved on and thrown away."""
