"""Words: (code, facts, language) -> sentence, in every language we speak."""
