"""A card that holds one table, from edge to edge."""

from PySide6.QtWidgets import QTableView, QWidget

from desk.theme import Look
from desk.widgets.card import Card, HeadKind


class TableCard(Card):
    """A card round a table. One that is `whole` is as high as its rows and never scrolls."""

    def __init__(
        self,
        look: Look,
        title: str = "",
        head: HeadKind = "column",
        *,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._whole = whole
        self._table: QTableView | None = None
        super().__init__(look, title, head, parent=parent)

    def set_table(self, table: QTableView) -> None:
        """Fill the card with a table."""
        self._table = table
        self.body.addWidget(table, 0 if self._whole else 1)
        self.fit()

    def fit(self) -> None:
        """Give a whole table the height of its rows, after they changed."""
        if self._table is None or not self._whole:
            return
        rows = self._table.verticalHeader().length()
        self._table.setFixedHeight(self._table.horizontalHeader().sizeHint().height() + rows)

    def _renew(self) -> None:
        super()._renew()
        layout = self.layout()
        if self._kind == "none" and layout is not None:
            layout.setContentsMargins(1, 1, 1, 1)
            self.body.setSpacing(0)
        self.fit()
