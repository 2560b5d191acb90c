"""The window. PySide6 lives here and in bootstrap, and nowhere else."""
