"""The outside world: people lists in, workbook out and back, calendars, documents."""
