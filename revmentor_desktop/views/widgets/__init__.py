"""The widgets that every tab is built from."""
