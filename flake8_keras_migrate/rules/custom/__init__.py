"""KM7: custom layers, models and training loops."""
