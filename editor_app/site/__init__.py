"""Article to page: page models, templates and feeds, shared by preview and export."""
