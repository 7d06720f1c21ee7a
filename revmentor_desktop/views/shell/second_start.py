"""A second start on the same file raises the window that has it open."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 500


class OpenElsewhere(QObject):
    """Listens for others who want a file that this window has, and asks those who have one."""

    wanted = Signal()
    """Somebody tried to open the file that this window has."""

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_folder = data_folder
        self._server: QLocalServer | None = None

    def listen(self, path: Path) -> None:
        """Answer for a file from now on; a crashed window's leftover is cleared away."""
        self.stop()
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connected)
        name = self._name(path)
        if not server.listen(name):
            QLocalServer.removeServer(name)
            server.listen(name)
        self._server = server

    def stop(self) -> None:
        """Answer for no file any more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def raise_other(self, path: Path) -> bool:
        """Raise the window that has a file; False where no window has it."""
        socket = QLocalSocket()
        socket.connectToServer(self._name(path))
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(b"raise")
        socket.waitForBytesWritten(_PATIENCE_MS)
        socket.disconnectFromServer()
        return True

    def _name(self, path: Path) -> str:
        whole = f"{self._data_folder.absolute()}\n{path.resolve()}"
        return f"revmentor-{hashlib.sha256(whole.encode()).hexdigest()[:24]}"

    @Slot()
    def _on_connected(self) -> None:
        if self._server is None:
            return
        connection = self._server.nextPendingConnection()
        if connection is not None:
            connection.disconnected.connect(connection.deleteLater)
            self.wanted.emit()
