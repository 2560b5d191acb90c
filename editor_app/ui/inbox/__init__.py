"""Readers' comments: the inbox, their threads, and the answers to them."""
