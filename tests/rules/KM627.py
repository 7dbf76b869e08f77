import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import BatchNormalization, Dense, Dropout, Input, Lambda

image = Input((64, 64, 3))


def upsample(x, filters, dropout=True):
    x = layers.Conv2DTranspose(filters, 4, strides=2, padding="same")(x)
    x = BatchNormalization()(x, training=True)  #~ KM627
    if dropout:
        x = Dropout(0.5)(x, training=True)  #~ KM627
    return layers.ReLU()(x)


def generator():
    inputs = Input((32, 32, 3))
    return keras.Model(inputs, upsample(inputs, 3))


def uncertain_classifier():
    inputs = Input((16, 4))
    x = layers.LSTM(8, dropout=0.2)(inputs, training=True)  #~ KM627
    x = layers.RepeatVector(2)(layers.GaussianNoise(0.1)(x, training=1))  #~ KM627
    x = layers.TimeDistributed(Dropout(0.3))(x, training=True)  #~ KM627
    drop = Dropout(0.2)
    x = drop(x, training=True)  #~ KM627
    return keras.Model(inputs, Dense(2)(x))


def augmented():
    inputs = Input((64, 64, 3))
    return keras.Model(inputs, layers.RandomFlip("horizontal")(inputs, training=True))  #~ KM627


# A base that is trained, from the beginning or later.
tuned = keras.applications.ResNet50(include_top=False, weights=None)
tuned.trainable = False
features = tuned(image, training=False)  #~ KM627
head = keras.Model(image, Dense(2)(layers.GlobalAveragePooling2D()(features)))
head.compile("adam", "mse")
tuned.trainable = True
head.compile("adam", "mse")


def drops_between_blocks():
    base = keras.applications.EfficientNetB0(include_top=False, weights=None)
    base.trainable = False
    inputs = Input((64, 64, 3))
    model = keras.Model(inputs, base(inputs, training=False))  #~ KM627
    model.compile("adam", "mse")
    return model


class Builder:
    def __init__(self):
        self.base = keras.Sequential([Input((4,)), BatchNormalization()])

    def build(self):
        inputs = Input((4,))
        return keras.Model(inputs, Dense(1)(self.base(inputs, training=False)))  #~ KM627


# The same in training, or the flag of a layer that has none.
def plain():
    base = keras.applications.VGG16(include_top=False, weights=None)
    inputs = Input((64, 64, 3))
    x = base(inputs, training=False)
    x = Dropout(0)(x, training=True)
    x = layers.LSTM(4)(layers.Reshape((2, -1))(x), training=True)
    x = BatchNormalization(trainable=False)(x, training=False)
    return keras.Model(inputs, Dense(2)(x, training=False))


# The caller says it, or nobody knows.
def chosen(inputs, base, training, rate=0.5):
    x = base(inputs, training=False)
    x = Dropout(rate)(x, training=training)
    return Dropout(rate)(x, training=None)


keras.Model(image, chosen(image, generator(), None))


# What a layer says to the layers that it holds counts.
def noisy(x):
    return Dropout(0.5)(x, training=True)


class Held(keras.Model):
    def __init__(self):
        super().__init__()
        self.drop = Dropout(0.5)
        self.norm = BatchNormalization()

    def call(self, inputs, training=None):
        x = self.drop(inputs, training=True)
        return noisy(self.norm(x, training=False))


def always(x):
    return Dropout(0.5)(x, training=True)


held = Held()(image)
keras.Model(image, Lambda(lambda x: Dropout(0.5)(x, training=True))(held))
keras.Model(image, Lambda(always)(held))


class AlwaysDropout(Dropout):
    def call(self, inputs, training=None):
        return super().call(inputs, training=True)


keras.Model(image, AlwaysDropout(0.5)(image))

# Tensors with numbers.
numbers = tf.ones((2, 3))
Dropout(0.5)(numbers, training=True)
head(numbers, training=False)
# The last model here is never trained.
serving = keras.Model(image, head(image / 255.0, training=False))
serving.predict(numbers)
