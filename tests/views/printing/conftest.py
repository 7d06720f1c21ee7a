"""Printing is tested without a screen, whatever the machine."""

import pytest


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["tests", "-platform", "offscreen"]
