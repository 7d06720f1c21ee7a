"""Tests of the services, through a real programme file."""
