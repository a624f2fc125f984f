"""The sheets of the workbook, one module each; desktop.exports.pack_plan lists them in order."""
