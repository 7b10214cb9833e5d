"""What is mechanical in a document put right: not a word of it changes otherwise."""
