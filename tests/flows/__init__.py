"""Whole jobs through the outermost door: the commands, real files, other readers."""
