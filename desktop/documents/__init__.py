"""Any file read into lines, paragraphs and tables; knows no board."""
