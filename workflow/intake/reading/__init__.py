"""From the bytes of a notice, whatever kind of file holds it, to its text in paragraphs."""
