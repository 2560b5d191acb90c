"""Source formats, one file each, found through their registry."""
