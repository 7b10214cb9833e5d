"""What the use cases need from outside. Adapters satisfy these by shape."""
