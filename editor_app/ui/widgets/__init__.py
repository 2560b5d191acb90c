"""The few controls of our own that Qt does not have."""
