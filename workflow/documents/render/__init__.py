"""Word templates filled with values."""
