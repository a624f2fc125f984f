"""How a progress review is read.

units cuts a document into pieces, headings says which of them are headings, blocks puts the pieces under outcomes and
sections, entries and functions make records of them, doubts asks.
"""
