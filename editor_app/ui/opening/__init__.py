"""The first paint: the window is on the screen before most of the program is imported."""
