"""What the engine says in Vietnamese: dates, labels, explanations, letters."""
