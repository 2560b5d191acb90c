"""The one gate through which pages leave: what goes, what does not and why, and where to."""
