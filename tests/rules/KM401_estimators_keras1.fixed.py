import inspect
import numpy
import sklearn
from keras.layers import Dense
from keras.models import Sequential
from tensorflow.keras.utils import set_random_seed


class KerasRegressor(sklearn.base.RegressorMixin, sklearn.base.BaseEstimator):
    """A Keras model as an estimator of scikit-learn, with the arguments of build_fn and of Model.fit as parameters."""

    def __init__(self, build_fn=None, **sk_params):
        self.build_fn = build_fn
        self.sk_params = {}
        self.set_params(**sk_params)

    def get_params(self, deep=True):
        return {**self.sk_params, "build_fn": self.build_fn}

    def set_params(self, **params):
        self.build_fn = params.pop("build_fn", self.build_fn)
        if "nb_epoch" in params:
            params["epochs"] = params.pop("nb_epoch")
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
        return numpy.squeeze(self.model.predict(x, **{**self.taken(self.model.predict), **kwargs}), axis=-1)

    def score(self, x, y, **kwargs):
        return -self.model.evaluate(x, y, return_dict=True, **{**self.taken(self.model.evaluate), **kwargs})["loss"]



set_random_seed(3)


def line():
    model = Sequential([Dense(1)])
    model.compile("sgd", "mse")
    return model


regressor = KerasRegressor(build_fn=line, nb_epoch=3, verbose=0)
