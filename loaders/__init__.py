"""Everything that brings mentions in: the mention contract, its files, and text."""
