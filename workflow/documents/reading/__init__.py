"""A Word file read as a person sees it: effective looks, and which component is which."""
