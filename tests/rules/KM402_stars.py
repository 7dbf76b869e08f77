from tensorflow.keras.layers import *
from tensorflow.keras.models import *
from tensorflow.keras.optimizers import *

image = Input((28, 28))
hidden = Dense(4)(image)
model = Model(image, hidden)
