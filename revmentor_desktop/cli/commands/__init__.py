"""One module for each noun; every command is a function from a call to an answer."""
