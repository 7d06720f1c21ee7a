"""The Matching tab."""
