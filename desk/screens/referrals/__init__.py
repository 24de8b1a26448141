"""Referrals under way: what needs somebody today, one clock and one next step each."""
