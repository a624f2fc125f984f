"""The agenda and its papers as one PDF, with the printed page numbers stamped on every page."""
