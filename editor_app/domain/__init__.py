"""What an article, image, credit, comment and publication is: the standard library only."""
