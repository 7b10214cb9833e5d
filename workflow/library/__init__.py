"""Files that people write, read into the domain; every problem with its line and column."""
