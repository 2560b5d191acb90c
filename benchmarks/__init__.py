"""Measurements against other programs, both sides taken in the same run."""
