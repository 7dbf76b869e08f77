from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((256, 256, 3))
x = layers.RandomCrop(224, 224)(inputs)  #~ KM617
x = layers.RandomCrop(height=224, width=224, seed=1)(inputs)  #~ KM617
model = keras.Sequential([layers.RandomCrop(64, 32), layers.RandomFlip("horizontal")])  #~ KM617
model.add(layers.RandomCrop(64, 32))  #~ KM617
crop = layers.RandomCrop(64, 32)  #~ KM617
outputs = crop(x)

augment = keras.Sequential([layers.RandomCrop(64, 32), layers.RandomFlip("horizontal")])
data = data.map(lambda image: augment(image, training=True))
x = layers.RandomCrop(224, 224)(inputs, training=True)  #~ KM627
x = layers.CenterCrop(224, 224)(inputs)


def prepare(image):
    return layers.RandomCrop(64, 32)(image)


data = data.map(prepare)
train = keras.Sequential([layers.RandomCrop(64, 32)])
data = data.map(lambda image: train(image), num_parallel_calls=4)
x = layers.Resizing(64, 32)(layers.RandomCrop(64, 32)(inputs))
other = keras.Sequential([layers.RandomCrop(64, 32), layers.CenterCrop(64, 32)])

# Images that have this size already stay as they are in both versions.
image_size = 32
input_shape = (32, 32, 3)
augmentation = keras.Sequential([layers.Rescaling(1 / 255), layers.RandomCrop(image_size, image_size), layers.RandomFlip("horizontal")])
small = keras.Input(input_shape)
x = layers.RandomCrop(image_size, image_size)(small)
x = layers.RandomCrop(32, 32)(layers.ZeroPadding2D(4)(small))  #~ KM617
augmentation = keras.Sequential([layers.Resizing(40, 40), layers.RandomCrop(32, 32), layers.RandomFlip("horizontal")])  #~ KM617
