"""Every sentence that is made from codes: one place, so that one test reads them all.

Below the screens there are only codes and facts. Here they become British plain English (and
later Welsh), through Qt's translation. Names in facts are names to use, never full names.
"""
