"""The record (RDF), its projection to a property graph, the sync and the engines."""
