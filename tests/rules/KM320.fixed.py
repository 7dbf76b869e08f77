import json

import keras
import tensorflow as tf
from tensorflow.keras.models import load_model

model = load_model("model.h5")
steps = model.get_config()["layers"][0]["config"]["batch_shape"][1]
config = model.get_config()
shape = config["layers"][0]["config"]["batch_shape"]
first = config["layers"][0]
size = first["config"]["batch_shape"][1:]
read = json.loads(model.to_json())
again = read["config"]["layers"][0]["config"]["batch_shape"]
own = model.layers[0].get_config()["batch_input_shape"]
maybe = model.layers[0].get_config().get("batch_input_shape")
for layer in config["layers"]:
    print(layer["config"]["batch_input_shape"])
for index, layer in enumerate(model.get_config()["layers"]):
    print(index, layer["inbound_nodes"][0][0][0])

# Keras 3 still takes the old key, and these have the same names.
config["layers"][0]["config"]["batch_input_shape"] = (None, 8, 8, 3)
units = model.get_config()["layers"][1]["config"]["units"]
nodes = config["layers"][1]["inbound_nodes"]
count = len(config["layers"][1]["inbound_nodes"][0])

# What a file holds was written by whichever Keras.
stored = json.load(open("model.json", encoding="utf-8"))
old = stored["config"]["layers"][0]["config"]["batch_input_shape"]


def shape_of(settings):
    return settings["batch_input_shape"]


def inner(model):
    settings = model.get_config()
    node = settings["layers"][1]["inbound_nodes"][0]["args"][0]["config"]["keras_history"]
    return node, settings["layers"][2]["inbound_nodes"][0]["kwargs"]


class Scale(tf.keras.layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


class Alone(tf.keras.layers.Layer):
    def __init__(self, factor, dtype="float32"):
        super().__init__(dtype=dtype)
        self.factor = factor

    def get_config(self):
        return {"factor": self.factor, "dtype": "float32"}


class Narrow(tf.keras.layers.Layer):
    def get_config(self):
        config = super().get_config()
        config["dtype"] = self.compute_dtype
        return config


class Named(tf.keras.layers.Layer):
    def get_config(self):
        config = super().get_config()
        config.update({"dtype": self.dtype})
        return config


class Settings:
    def get_config(self):
        return {"dtype": "float32"}


def test_scale():
    scale = Scale(2, name="scale")
    config = scale.get_config()
    assert config == {"name": "scale", "trainable": True, "dtype": keras.dtype_policies.serialize(keras.DTypePolicy("float32")), "factor": 2}
    expected = dict(name="scale", trainable=True, dtype=keras.dtype_policies.serialize(keras.DTypePolicy("float16")), factor=2)
    assert expected == Scale(2, name="scale", dtype="float16").get_config()


class ScaleTest(tf.test.TestCase):
    def test_config(self):
        self.assertEqual(Scale(2, name="s").get_config(), {"name": "s", "trainable": True, "dtype": keras.dtype_policies.serialize(keras.DTypePolicy("float32")), "factor": 2})
        self.assertDictEqual(tf.keras.layers.Dropout(0.5).get_config(), {"rate": 0.5, "dtype": keras.dtype_policies.serialize(keras.DTypePolicy("float32"))})

    def test_others(self):
        self.assertEqual(Settings().get_config(), {"dtype": "float32"})
        self.assertEqual(tf.keras.metrics.Mean(name="m").get_config(), {"name": "m", "dtype": "float32"})
        self.assertEqual(Scale(2).get_config()["name"], {"dtype": "float32"})
        self.assertEqual(Scale(2).get_config(), {"factor": 2, "dtype": expected_dtype()})
        self.assertNotEqual(Scale(2).get_config(), {"dtype": "float32"})
        assert Alone(2).get_config() == {"factor": 2}
        assert Alone(2).get_config() == {"factor": 2, "dtype": "float32"}
        assert Named().get_config() == {"name": "named", "trainable": True, "dtype": "float32"}
        assert tf.keras.layers.InputLayer((2,)).get_config() == {"dtype": "float32"}
        assert tf.keras.layers.SpatialDropout1D(0.5).get_config() == {"rate": 0.5, "name": "s", "trainable": True, "dtype": "float32"}
        assert Narrow(name="n").get_config() == {"name": "n", "trainable": True, "dtype": "float32"}

    def test_changed(self):
        config = Scale(2, name="s").get_config()
        config["dtype"] = "float32"
        self.assertEqual(config, {"name": "s", "trainable": True, "dtype": "float32", "factor": 2})
        wanted = {"name": "s", "trainable": True, "dtype": "float32", "factor": 2}
        wanted.update(dtype=expected_dtype())
        self.assertEqual(Scale(2, name="s").get_config(), wanted)


def expected_dtype():
    return tf.keras.layers.Layer().get_config()["dtype"]


def from_saved():
    made = Scale.from_config({"factor": 2, "dtype": "float32"})
    assert made.factor == 2
