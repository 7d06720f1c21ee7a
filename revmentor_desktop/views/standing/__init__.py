"""How people stand with a cohort, for every tab: selection, messages, approvals, and leaving."""
