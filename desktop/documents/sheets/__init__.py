"""Spreadsheets read as plain cells: .xlsx, .xls and .csv; no formula is worked out."""
