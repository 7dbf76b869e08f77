import tensorflow as tf
from tensorflow.keras.applications import ConvNeXtTiny, MobileNetV2, MobileNetV3Large, MobileNetV3Small
from tensorflow.keras.applications.convnext import ConvNeXtBase

base = MobileNetV3Large(input_shape=(224, 224, 3), include_top=False, weights="imagenet")
for layer in base.layers[:-30]:  #~ KM625
    layer.trainable = False
for layer in base.layers[:100]:  #~ KM625
    layer.trainable = False
for layer in base.layers[: len(base.layers) - 40]:  #~ KM625
    layer.trainable = False
for index, layer in enumerate(base.layers[-50:-10]):  #~ KM625
    layer.trainable = True
features = [base.layers[100].output, base.layers[101].output, base.get_layer(index=60).output]  #~ KM625 KM625 KM625

FINE_TUNE_AT = 100
tiny = tf.keras.applications.ConvNeXtTiny(include_top=False, input_shape=(96, 96, 3), pooling="avg")
for layer in tiny.layers[FINE_TUNE_AT:]:  #~ KM625
    layer.trainable = True
print(ConvNeXtTiny().layers[-12], ConvNeXtBase(include_top=False, include_preprocessing=False).layers[-10:])  #~ KM625 KM625


class Backbone:
    def __init__(self, size):
        self.base = MobileNetV3Small(include_top=False)
        self.skips = [self.base.get_layer(name).output for name in ("re_lu", "re_lu_2")]
        self.skip = self.base.get_layer("re_lu_2").output  #~ KM625
        self.part = self.base.get_layer("re_lu_29")  #~ KM625
        self.last = self.base.get_layer(name="multiply_17").output  #~ KM625

    def freeze(self):
        for layer in self.base.layers[:-20]:  #~ KM625
            layer.trainable = False


def choose(large, shape):
    if large:
        model = MobileNetV3Large(include_top=False, input_tensor=tf.keras.Input(shape))
    else:
        model = MobileNetV3Small(include_top=False, input_shape=shape)
        for layer in model.layers[-3:]:  #~ KM625
            layer.trainable = True
    return model.layers[-30:]


print(MobileNetV3Large(include_top=False, input_tensor=tf.keras.Input((224, 224, 3))).layers[:-30])  #~ KM625

print(MobileNetV3Small(alpha=0.75).layers[:-20])  #~ KM625

# The same layers, or at least the same weights.
print(base.layers[0], base.layers[3], base.layers[-1], base.layers[:4], base.layers[:-1], base.layers[2:], base.layers[:], base.layers[-1:])
print(tiny.layers[:-1], tiny.layers[-2:], tiny.get_layer("convnext_tiny_stem"), tiny.layers[9], len(tiny.layers), base.layers[:500])
for layer in base.layers:
    layer.trainable = False
print(base.get_layer("re_lu_x"), base.get_layer("multiply_99"), base.get_layer("conv_1"), base.layers[900])

# Nothing here was an operation, or what the layers are is not known.
print(MobileNetV2().layers[:-30], MobileNetV3Large(minimalistic=True).layers[:-30], MobileNetV3Large(dropout_rate=0).layers[:-30])
print(base.layers[::2], base.layers[:FINE_TUNE], MobileNetV3Large(include_top=TOP).layers[:-30], MobileNetV3Large(**config).layers[:-30])
print(MobileNetV3Large(alpha=0.5).layers[:-30], MobileNetV3Small(include_top=False, alpha=WIDTH).layers[:-20])
print(MobileNetV3Large((224, 224, 3), 1.0, True).layers[:-30], MobileNetV3Large(input_tensor=scaled).layers[:-30])


def after_others(inputs):
    tf.keras.layers.ReLU()(inputs)
    mine = MobileNetV3Small(include_top=False, input_shape=(64, 64, 3))
    return mine.get_layer("re_lu_3")


def after_named(inputs):
    tf.keras.layers.ReLU(name="mine")(inputs)
    mine = MobileNetV3Small(include_top=False, input_shape=(64, 64, 3))
    return mine.get_layer("re_lu_3")  #~ KM625
print(base.get_layer("Conv_1").output, base.get_layer("Conv"), base.get_layer("conv"), tiny.get_layer("Conv"))  #~ KM625 KM625
