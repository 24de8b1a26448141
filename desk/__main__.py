"""`python -m desk`: the window; with a word after it, one of the jobs without a window."""

import gc
import sys


def main() -> int:
    """Open the window at once if nothing else is asked, without reading the command line's parts.

    Returns the exit status.
    """
    if len(sys.argv) > 1:
        from desk.cli import main as without_a_window

        return without_a_window()
    # Cycles are collected by the window's own timer, from now on: see desk/background.py.
    gc.disable()
    from desk.app import main as with_a_window

    return with_a_window()


if __name__ == "__main__":
    sys.exit(main())
