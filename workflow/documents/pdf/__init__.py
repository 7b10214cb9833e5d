"""PDF of Word documents, by LibreOffice with the fonts that travel in the package."""
