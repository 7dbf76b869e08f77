import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from keras.wrappers.scikit_learn import KerasClassifier, KerasRegressor as Regressor  #~ KM401 KM401
from sklearn.model_selection import GridSearchCV, KFold, cross_val_score
from tensorflow.keras.utils import set_random_seed

set_random_seed(3)
data = np.random.rand(60, 4)
pairs = np.arange(60) % 2
words = np.array(["low", "middle", "high"])[np.arange(60) % 3]


def two(units=3):
    model = Sequential([Dense(units, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["binary_accuracy"])
    return model


def three(optimizer="adam"):
    model = Sequential([Dense(3, activation="softmax")])
    model.compile(optimizer, "categorical_crossentropy", metrics=["categorical_accuracy"])
    return model


def line():
    model = Sequential([Dense(1)])
    model.compile("sgd", "mse")
    return model


def main():
    binary = KerasClassifier(build_fn=two, epochs=2, batch_size=10, verbose=0)
    binary.fit(data, pairs, epochs=1)
    many = KerasClassifier(three, verbose=0)
    many.fit(data, words)
    search = GridSearchCV(KerasClassifier(build_fn=two, verbose=0), {"units": [2, 5], "epochs": [1, 2]}, cv=2).fit(data, pairs)
    scores = cross_val_score(Regressor(build_fn=line, verbose=0), data, pairs * 1.0, cv=KFold(3))
    return {
        "binary": binary.predict(data).shape,
        "proba": binary.predict_proba(data).shape,
        "words": set(many.predict(data)) <= set(words),
        "score": 0 <= many.score(data, words) <= 1,
        "searched": set(search.best_params_),
        "scores": scores.shape,
    }
