"""The grammar of duties and deadlines in Vietnamese administrative prose."""
