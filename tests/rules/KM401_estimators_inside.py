import keras
import keras.wrappers.scikit_learn as wrappers  #~ KM401


def build():
    from tensorflow.keras.wrappers.scikit_learn import KerasClassifier  #~ KM401

    return KerasClassifier(build_fn=keras.Sequential), wrappers.KerasRegressor(build_fn=keras.Sequential)  #~ KM401
