"""Taking files in: first what would happen and what would be lost, then the import itself."""
