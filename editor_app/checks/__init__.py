"""Preflight checks, one file each, found through their registry."""
