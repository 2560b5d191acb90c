"""The steps from one generation of libraries to the next, run by Alembic."""
