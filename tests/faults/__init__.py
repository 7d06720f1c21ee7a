"""Faults of what we stand on, and the proof that they do not reach us."""
