"""The screens of the window; none of them imports another."""
