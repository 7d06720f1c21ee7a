"""The cohort workbook: out as sheets to hand round, and back in as what was changed."""
