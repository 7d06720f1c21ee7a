"""The house around the code: the lock, the README, the entry, the wheel."""
