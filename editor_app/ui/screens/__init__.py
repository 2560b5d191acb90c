"""What fills the window beside the sidebar when it is not an article: one screen per task."""
