"""The window with a real mouse on a virtual screen, and heard as screen readers hear it."""
