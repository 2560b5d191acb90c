"""Use cases: one verb each, owning the transaction and returning what changed."""
