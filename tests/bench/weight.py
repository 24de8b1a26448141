"""How much memory this process holds."""

from pathlib import Path


def resident_mib() -> float:
    """Return the resident memory in MiB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise OSError("no VmRSS in /proc/self/status")
