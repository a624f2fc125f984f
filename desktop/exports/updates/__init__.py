"""The workbook in which a lead is asked for an update, and returns it."""
