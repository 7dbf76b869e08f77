import numpy as np
import inspect
import sklearn
from keras.layers import Dense
from keras.models import Sequential


class KerasClassifier(sklearn.base.ClassifierMixin, sklearn.base.BaseEstimator):
    """A Keras model as an estimator of scikit-learn, with the arguments of build_fn and of Model.fit as parameters."""

    def __init__(self, build_fn=None, **sk_params):
        self.build_fn = build_fn
        self.sk_params = {}
        self.set_params(**sk_params)

    def get_params(self, deep=True):
        return {**self.sk_params, "build_fn": self.build_fn}

    def set_params(self, **params):
        self.build_fn = params.pop("build_fn", self.build_fn)
        self.sk_params.update(params)
        return self

    def __sklearn_is_fitted__(self):
        return hasattr(self, "model")

    def taken(self, function):
        names = inspect.signature(function).parameters
        return {name: value for name, value in self.sk_params.items() if name in names}

    def fit(self, x, y, **kwargs):
        build = self.__call__ if self.build_fn is None else self.build_fn
        self.model = build(**self.taken(build))
        kwargs = {**self.taken(self.model.fit), **kwargs}
        y = np.asarray(y)
        self.classes_ = np.arange(y.shape[1]) if y.ndim == 2 and y.shape[1] > 1 else np.unique(y)
        return self.model.fit(x, self.encoded(y), **kwargs)

    def encoded(self, y):
        y = np.asarray(y)
        if y.ndim == 2 and y.shape[1] > 1:
            return y
        y = np.searchsorted(self.classes_, y)
        one_hot = "categorical_crossentropy" in (self.model.loss, getattr(self.model.loss, "name", getattr(self.model.loss, "__name__", "")))
        return np.eye(len(self.classes_))[y.reshape(-1)] if one_hot else y

    def predict(self, x, **kwargs):
        proba = self.model.predict(x, **{**self.taken(self.model.predict), **kwargs})
        return self.classes_[proba.argmax(axis=-1) if proba.shape[-1] > 1 else (proba > 0.5).astype("int32")]

    def predict_proba(self, x, **kwargs):
        proba = self.model.predict(x, **{**self.taken(self.model.predict), **kwargs})
        return proba if proba.shape[1] > 1 else np.hstack([1 - proba, proba])

    def score(self, x, y, **kwargs):
        kwargs = {**self.taken(self.model.evaluate), **kwargs}
        logs = self.model.evaluate(x, self.encoded(y), return_dict=True, **kwargs)
        return next(value for name, value in logs.items() if name.endswith(("acc", "accuracy")))


class Regressor(sklearn.base.RegressorMixin, sklearn.base.BaseEstimator):
    """A Keras model as an estimator of scikit-learn, with the arguments of build_fn and of Model.fit as parameters."""

    def __init__(self, build_fn=None, **sk_params):
        self.build_fn = build_fn
        self.sk_params = {}
        self.set_params(**sk_params)

    def get_params(self, deep=True):
        return {**self.sk_params, "build_fn": self.build_fn}

    def set_params(self, **params):
        self.build_fn = params.pop("build_fn", self.build_fn)
        self.sk_params.update(params)
        return self

    def __sklearn_is_fitted__(self):
        return hasattr(self, "model")

    def taken(self, function):
        names = inspect.signature(function).parameters
        return {name: value for name, value in self.sk_params.items() if name in names}

    def fit(self, x, y, **kwargs):
        build = self.__call__ if self.build_fn is None else self.build_fn
        self.model = build(**self.taken(build))
        kwargs = {**self.taken(self.model.fit), **kwargs}
        return self.model.fit(x, y, **kwargs)

    def predict(self, x, **kwargs):
        return np.squeeze(self.model.predict(x, **{**self.taken(self.model.predict), **kwargs}), axis=-1)

    def score(self, x, y, **kwargs):
        return -self.model.evaluate(x, y, return_dict=True, **{**self.taken(self.model.evaluate), **kwargs})["loss"]


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
