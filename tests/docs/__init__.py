"""The pages of docs/: what they say is what the program does."""
