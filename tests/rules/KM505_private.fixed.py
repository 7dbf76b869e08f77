import keras
from keras import layers


class Checked(keras.Model):
    def summary_of(self, x):
        self._assert_compile_was_called()
        self(x)
        return self._flatten_layers()

    def train_step(self, data):
        self._validate_target_and_loss(data[1], None)
        return super().train_step(data)


class Own(keras.Model):
    def _set_inputs(self, x):
        self.seen = x

    def call(self, x):
        self._set_inputs(x)
        return x


class Attention(layers.MultiHeadAttention):
    def call(self, query, value, key=None):
        self._build_from_signature(query=query, value=value)
        return query


class Scoped(layers.Layer):
    def call(self, x):
        with keras.name_scope(self._name_scope()):
            return x


class Masked(layers.Dropout):
    def call(self, x, training=None):
        return keras.random.dropout(x, self.rate, self._get_noise_shape(x))


def back(node):
    return [layer for layer, _, _, _ in node.iterate_inbound()]


class Spatial(layers.SpatialDropout1D):
    def call(self, x, training=None):
        return keras.random.dropout(x, self.rate, self._get_noise_shape(x))


class Base(layers.Dropout):
    def call(self, x, training=None):
        return keras.random.dropout(x, self.rate, self._get_noise_shape(x))


class Rows(Base):
    def _get_noise_shape(self, x):
        return (None, 1)
