"""The bar along the top: which day it is, search, a new person, and who is at this desk."""
