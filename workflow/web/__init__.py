"""The office on a web page: a request becomes one call of a use case."""
