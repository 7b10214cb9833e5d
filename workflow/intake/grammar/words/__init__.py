"""The inventory of Vietnamese administrative prose: phrases in lower case, parted by bars."""
