# Models of other libraries take class weights, and are saved, in their own way.
import numpy
import keras
import tensorflow_decision_forests as tfdf
from scikeras.wrappers import KerasClassifier


def build():
    return keras.Sequential([keras.layers.Dense(1)])


model = KerasClassifier(model=build)
model.fit([[1.0]], [0], class_weight="balanced")
forest_model = tfdf.keras.RandomForestModel()
forest_model.fit([[1.0]], class_weight=[1.0, 2.0])
forest_model.save("forest")
build().fit(numpy.array([[1.0]]), numpy.array([0]))
