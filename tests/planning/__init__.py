"""Tests of session planning."""
