"""The register: the dialogs of departments, topics and levels."""
