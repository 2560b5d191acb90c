"""The image library: a grid of pictures with their credits, and what can be done with them."""
