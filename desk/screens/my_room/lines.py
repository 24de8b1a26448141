"""The lines of a card that is filled anew."""

from PySide6.QtWidgets import QGridLayout


def clear(layout: QGridLayout) -> None:
    """Take every line out, with what stands side by side in it."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        while inner is not None and (part := inner.takeAt(0)) is not None:
            if (widget := part.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
