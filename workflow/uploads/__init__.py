"""The one safe reader of files that people bring: what they are, and what is inside them."""
