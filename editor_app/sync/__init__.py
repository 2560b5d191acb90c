"""Revisions to views: what several laptops wrote becomes one state. Knows no database."""
