"""What Alembic runs to migrate: on the connection it was handed, in the transaction that is open.

Executed by Alembic from storage/migrate.py; it is not imported.
"""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
