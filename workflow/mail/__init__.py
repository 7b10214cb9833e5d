"""Mail: a letter made into MIME, and handed to the office's mail server."""
