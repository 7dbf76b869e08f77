"""KM3: saving and loading."""
