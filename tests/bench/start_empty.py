"""An empty window: the floor under every start. Says when it was up and what it weighs."""

import os
import sys
import time

from PySide6.QtWidgets import QApplication, QMainWindow


def main() -> None:
    """Open it, paint it, say so."""
    app = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    app.processEvents()
    ready = (time.monotonic() - float(os.environ["BEGUN"])) * 1000
    from tests.bench.weight import resident_mib

    print(f'{{"ready": {ready}, "memory": {resident_mib()}}}')


if __name__ == "__main__":
    main()
