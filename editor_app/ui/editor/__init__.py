"""The canvas on which an article is written, and everything that keeps its text safe."""
