"""What people can see: one file a noun, functions that read and never write."""
