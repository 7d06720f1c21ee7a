"""Forms as workbooks: written to be filled in by one person, and read when they come back."""
