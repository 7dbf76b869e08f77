"""KM2: compile, metrics and losses."""
