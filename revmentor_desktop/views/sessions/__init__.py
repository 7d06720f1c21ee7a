"""The Sessions tab."""
