import keras
import keras_applications  #~ KM407

# The import stays while a call of it does.
keras_applications.set_keras_submodules(backend=keras.backend, layers=keras.layers)  #~ KM407
base = keras_applications.vgg16.VGG16(include_top=False, weights=None)  #~ KM407
