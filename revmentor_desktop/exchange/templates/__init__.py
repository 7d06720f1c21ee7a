"""Documents from templates: what a template may say, its facts, and the passages that come of it."""
