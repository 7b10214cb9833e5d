"""A whole half-year of one office in a minute: the clock is driven, everything else is real."""
