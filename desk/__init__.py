"""Drop-in Desk: the front desk of a shared drop-in, for reception, workers and the lead."""
