"""Prewritten Cypher queries, as data, and the runner."""
