"""The library's tables as typed rows; they never leave the storage room."""
