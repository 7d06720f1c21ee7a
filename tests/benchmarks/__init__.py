"""The figures that the program is held to: `python -m tests.benchmarks`."""
