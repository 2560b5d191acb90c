"""What a unit of work reads and writes, one repository per concept."""
