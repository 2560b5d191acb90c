"""Publishing targets, one file each, found through their registry."""
