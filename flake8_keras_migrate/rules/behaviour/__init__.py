"""KM6: behaviour that changed with no error."""
