"""The log of faults: a file that is opened with the first fault, and never grows large."""

import logging
from pathlib import Path

from typing_extensions import override

_LOG_BYTES = 1_000_000
_LOG_FILES = 3


class FaultLog(logging.Handler):
    """Writes to the file; a start without faults neither opens it nor loads what writes it."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._writer: logging.Handler | None = None
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))

    @override
    def emit(self, record: logging.LogRecord) -> None:
        if self._writer is None:
            self._writer = self._opened()
        self._writer.handle(record)

    @override
    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
        super().close()

    def _opened(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            writer: logging.Handler = RotatingFileHandler(
                self._file, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8"
            )
        except OSError:
            # Where nothing can be written there is no log; the fault is still said.
            return logging.NullHandler()
        writer.setFormatter(self.formatter)
        return writer
