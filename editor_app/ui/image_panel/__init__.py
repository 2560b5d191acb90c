"""The credit panel beside the grid of images: all that is known of one image, or of many."""
