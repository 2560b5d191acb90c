"""Files that hold comments and nothing else, whatever system wrote them."""
