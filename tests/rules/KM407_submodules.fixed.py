import keras
import keras_applications

# The import stays while a call of it does.
keras_applications.set_keras_submodules(backend=keras.backend, layers=keras.layers)
base = keras.applications.vgg16.VGG16(include_top=False, weights=None)
