"""The same services without a window: every command of `revmentor`."""

from revmentor_desktop.cli.run import run

__all__ = ["run"]
