"""A pair's page: its life, what it prepares, why these two, and what came of it."""
