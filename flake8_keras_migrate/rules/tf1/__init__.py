"""KM8: API of TensorFlow 1."""
