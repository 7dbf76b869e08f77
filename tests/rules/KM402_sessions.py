from keras.backend.tensorflow_backend import clear_session, set_session  #~ KM402 KM402 KM801

clear_session()
set_session(None)  #~ KM801
