"""The office that the tests of this folder work in."""

from tests.ui.shell.office import library, light, office, sample_folder

__all__ = ["library", "light", "office", "sample_folder"]
