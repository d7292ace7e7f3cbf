"""The ontology: what may be said, as Turtle, and the Python that reads it."""
