"""Tests of what is true without a screen or a database."""
