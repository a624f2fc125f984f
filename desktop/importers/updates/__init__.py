"""What came back of a return workbook, in whatever state people left it."""
