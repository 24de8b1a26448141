"""Whole mornings at the desk: the real window, real threads, real stores, keys and mouse."""
