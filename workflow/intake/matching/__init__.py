"""Names of organs as a notice prints them, matched to the units and groups an office declared."""
