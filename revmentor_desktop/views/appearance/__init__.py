"""How everything looks: colours, type, spacing and icons, in one place."""
