"""How far a long job on another thread is, and a way to stop it."""


class Watch:
    """Given to a job as its `on_progress`; the page looks at it now and then.

    Only plain numbers cross the threads: nothing here belongs to the window.
    """

    def __init__(self) -> None:
        """Begin with nothing done."""
        self.done = 0
        self.total = 0
        self._stopped = False

    def __call__(self, done: int, total: int) -> bool:
        """Take how far the job is; answer whether it goes on."""
        self.done, self.total = done, total
        return not self._stopped

    def stop(self) -> None:
        """Let the job end at its next step, with nothing changed."""
        self._stopped = True
