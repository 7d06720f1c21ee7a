"""What is true of a programme without a screen or a database."""
