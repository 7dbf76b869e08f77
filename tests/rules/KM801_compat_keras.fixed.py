# Keras is reached through TensorFlow's copy for version 1 alone.
