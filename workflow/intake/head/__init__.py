"""What stands above and below the text of a notice, taken by what each line says."""
