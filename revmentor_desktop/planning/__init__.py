"""Session planning: free time, red days, placement and reasons; plain data in, plain data out."""
