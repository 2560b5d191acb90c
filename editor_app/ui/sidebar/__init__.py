"""The sidebar: the publication, the search, the places and how safe everything is."""
