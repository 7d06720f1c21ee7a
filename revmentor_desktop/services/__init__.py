"""The verbs: one call is one transaction, one ChangeSet, one undo step and one refresh."""
