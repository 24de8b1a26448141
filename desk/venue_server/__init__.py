"""The venue's own server: a private PostgreSQL on one of its computers, made and kept by the desk.

`making` makes it and brings the store across, `roles` says which desks may use it, `running` tells
how it is. Nothing here runs as root, and no password is shown, logged or put on a command line.
"""
