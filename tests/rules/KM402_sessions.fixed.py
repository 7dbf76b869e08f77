from keras.backend import clear_session
from keras.backend.tensorflow_backend import set_session

clear_session()
set_session(None)
