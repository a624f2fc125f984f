"""Papers written for Word: real heading styles, A4, page numbers by fields, nothing of the machine in them."""
