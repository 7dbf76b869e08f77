from tensorflow.keras.models import *
from tensorflow.keras.optimizers import *

image = Input((28, 28))  #~ KM402
model = Model(image, image)
