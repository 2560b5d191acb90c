"""The library file: rows, repositories, unit of work, migrations, search, backups."""
