import keras
from tensorflow.keras.models import load_model


@keras.saving.register_keras_serializable("mine")
class Scale(keras.layers.Layer):
    def __init__(self, units=2, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def call(self, x):
        return x * self.units


@keras.utils.register_keras_serializable()
def my_loss(y_true, y_pred):
    return keras.ops.abs(y_true - y_pred)


class Plain(keras.layers.Layer):
    def call(self, x):
        return x


keras.saving.register_keras_serializable("mine")(Plain)

inputs = keras.Input((3,))
model = keras.Model(inputs, Plain()(Scale()(inputs)))
model.compile("adam", my_loss)
model.save("model.keras")
model = load_model("model.keras")
