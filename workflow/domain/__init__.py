"""The nouns of the path, pure: no clock, no file, no row."""
