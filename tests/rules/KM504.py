import keras
from keras.layers import Conv3DTranspose, Input, RandomContrast

image = Input((4,), None, "image")  #~ KM504
contrast = RandomContrast(0.2, 42)  #~ KM504
up = Conv3DTranspose(4, 3, 2, "same", None, "channels_last")  #~ KM504

image = Input((4,), None, name="image")
image = Input((4,), 2, "float32")
contrast = RandomContrast(0.2, seed=42)
up = Conv3DTranspose(4, 3, 2, "same", output_padding=None)


class Named(keras.layers.Layer):
    def __init__(self):
        keras.layers.Layer.__init__(self)


# In the order of Keras 3.
class Checkpoint(keras.callbacks.ModelCheckpoint):
    def __init__(self, filepath, save_freq="epoch", initial_value_threshold=None, options=None):
        self._initial_value_threshold = initial_value_threshold
        super().__init__(filepath, "val_loss", 0, True, False, "auto", save_freq, initial_value_threshold)


class OldCheckpoint(keras.callbacks.ModelCheckpoint):
    def __init__(self, filepath, save_freq="epoch", initial_value_threshold=None, options=None):
        super().__init__(filepath, "val_loss", 0, True, False, "auto", save_freq, options, initial_value_threshold)  #~ KM504


frozen = keras.Sequential([keras.layers.Dense(1)], False)
named = keras.Sequential([keras.layers.Dense(1)], "head")  #~ KM504


class Roi(keras.layers.Layer):
    def __init__(self, size):
        super().__init__(True)  #~ KM504
        self.size = size


class Decoder(keras.Model):
    """A cell is asked for the state of so many samples, as in Keras 3, or with what it is given, as in Keras 2."""

    def __init__(self):
        super().__init__()
        self.cell = keras.layers.LSTMCell(4)

    def call(self, inputs, batch_size):
        rows = keras.ops.shape(inputs)[0]
        self.cell.get_initial_state(batch_size)
        self.cell.get_initial_state(self.batch_size)
        self.cell.get_initial_state(rows)
        self.cell.get_initial_state(keras.ops.shape(inputs)[0])
        self.cell.get_initial_state(inputs.shape[0])
        self.cell.get_initial_state(8)
        return self.cell.get_initial_state(inputs)  #~ KM504
