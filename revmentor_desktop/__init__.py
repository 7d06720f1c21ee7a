"""RevMentor Desktop: a reverse mentoring programme run by one coordinator, offline."""

__version__ = "0.1.0"
