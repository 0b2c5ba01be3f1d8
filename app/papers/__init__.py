"""What the office does with documents and with files that leave Lligall: spreadsheet writes lists for Excel."""
