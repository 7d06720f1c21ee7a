"""The Ideas tab."""
