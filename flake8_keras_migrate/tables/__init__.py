"""Generated facts; written by tools/, never by hand."""
