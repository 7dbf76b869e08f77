import random
import tensorflow as tf
from tensorflow.keras.preprocessing.sequence import skipgrams

pairs, labels = skipgrams([1, 2, 3], vocabulary_size=4, window_size=2, seed=random.randint(0, 10_000_000))
positive, _ = tf.keras.preprocessing.sequence.skipgrams([1, 2, 3], 4, shuffle=True, negative_samples=0, seed=random.randint(0, 10_000_000))

# Nothing is drawn where nothing is shuffled, and a seed may be given.
skipgrams([1, 2, 3], 4, shuffle=False)
skipgrams([1, 2, 3], vocabulary_size=4, seed=3)
skipgrams([1, 2, 3], 4, 2, 1.0, True, False, None, 3)


def with_options(sequence, **options):
    return skipgrams(sequence, 4, **options)
