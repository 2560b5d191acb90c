"""An article page saved as HTML: what it declares, and what its markup shows."""
