"""The verbs of the path, one public function a file."""
