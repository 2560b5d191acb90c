"""Writing all credits the same way: the pattern, and the repairs that make them fit for it."""
