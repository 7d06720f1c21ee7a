"""Pictures of every screen in every state: `python -m tests.gallery OUT`."""
