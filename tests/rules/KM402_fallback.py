# Where Keras 3 has neither, the second is what fails there.
try:
    from keras.engine import merge
except ImportError:
    from keras.layers import merge  #~ KM402
try:
    from keras.layers.convolutional import Conv2D
except ImportError:
    from keras.layers import Convolution2D as Conv2D
try:
    from keras.layers import Conv3D
except ImportError:
    from keras.layers.convolutional import Conv3D
try:
    from keras.utils import multi_gpu_model  #~ KM401
except ImportError:
    multi_gpu_model = None
try:
    import tensorflow.keras as keras
except ImportError:
    import keras
    from keras.layers import merge as old_merge
