"""`python -m desk`: the window; with a word after it, one of the jobs without a window."""

import gc
import sys


def main() -> int:
    """Open the window at once if nothing else is asked, without reading the command line's parts.

    Returns the exit status.
    """
    if len(sys.argv) > 1:
        from desk import cli

        return cli.main()
    # Cycles are collected by the window's own timer, from now on: see desk/background.py.
    gc.disable()
    from desk import app

    return app.main()


if __name__ == "__main__":
    sys.exit(main())
