"""KM9: what keeps code on the TensorFlow backend."""
