"""Pictures: opened as hostile until proven otherwise, and scaled for pages."""
