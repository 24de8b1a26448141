"""Runs the benchmarks and prints their tables: `python3 packaging/start.py bench [WORD …]`.

Each runs in a process of its own, so that none warms or burdens another. Without a word all of
them run. Compare ratios within one run; times alone say more of the machine than of the app.
"""

import subprocess
import sys
from collections.abc import Sequence

BENCHES = {
    "startup": "from process start to a usable Floor, and memory, beside an empty window",
    "search": "find as you type among 100,000 people",
    "writing": "check-in, take next, finish, with ten and a hundred years behind them",
    "floor": "the Floor after one change with 100 people here",
    "paper": "a letter beside a bare page",
    "day_report": "the day sheet on ten years of history",
    "desks": "several desks on one server: storms, twelve at work, hearing, start",
    "idle": "what an idle window uses",
    "routing_sim": "the router beside simpler rules",
    "routing_speed": "the router with 100 who wait and 15 who work",
}


def main(words: Sequence[str]) -> int:
    """Run the benchmarks named in `words`, or all; return 1 if one of them failed."""
    chosen = [word for word in words if not word.startswith("-")] or list(BENCHES)
    options = [word for word in words if word.startswith("-")]
    unknown = [word for word in chosen if word not in BENCHES]
    if unknown:
        print(f"There is no benchmark called {unknown[0]}. There are: {', '.join(BENCHES)}.")
        return 2
    failed = []
    for word in chosen:
        print(f"\n== {word}: {BENCHES[word]}\n", flush=True)
        command = [sys.executable, "-m", f"tests.bench.{word}", *options]
        if subprocess.run(command, check=False).returncode:
            failed.append(word)
    if failed:
        print(f"\nFailed: {', '.join(failed)}.")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
