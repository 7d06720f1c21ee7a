"""Words: every sentence is there, in every language, with its places."""
