from keras.layers import Conv2D, Conv2DTranspose
from keras.models import Sequential, load_model

both = Sequential([Conv2D(2, 3), Conv2DTranspose(2, 3)])
both.layers[0].kernel = 1  #~ KM716
load_model("model.h5", compile=False).layers[0].kernel = 1  #~ KM716
