"""How the window looks: colours, type, icons and the style sheet made from them."""
