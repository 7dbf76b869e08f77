"""Arguments that stand in a dict: of braces, of dict(...), of one dict laid over another."""
from keras.optimizers import SGD, Adam

base = {"beta_1": 0.8}
called = dict(learning_rate=0.1)
more = dict(**called)

one = Adam(**dict(learning_rate=0.1))
two = Adam(**{**base, "learning_rate": 0.1})
three = Adam(**called)
four = Adam(**dict(**called))
five = SGD(**dict(learning_rate=0.1))
six = SGD(**{**base, "learning_rate": 0.1})
seven = SGD(**more)
eight = SGD(**{name: 0.1 for name in ("lr",)})
