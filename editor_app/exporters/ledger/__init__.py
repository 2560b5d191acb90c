"""The ledger of credits as a file: a list for spreadsheets, no package for a server."""
