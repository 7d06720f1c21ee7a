"""The tests, by layer; what a test builds its world from is in `tests.building`."""
