"""The page as readers will get it: the exported HTML, shown without script and without network."""
