"""The overview of keys and what the program is made of."""
