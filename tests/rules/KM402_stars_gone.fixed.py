import keras
from tensorflow.keras.models import *
from tensorflow.keras.optimizers import *

image = keras.Input((28, 28))
model = Model(image, image)
