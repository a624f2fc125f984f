"""Pages and tables recognised as domain records, queries and leftovers; never writes."""
