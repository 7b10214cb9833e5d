"""Word documents: the decree's layout, the templates built on it, and filling them."""
