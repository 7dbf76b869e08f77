#
from keras import Input, Model, layers

x = Input((3,))
model = Model(x, [layers.Dense(1, name="zeta")(x), layers.Dense(1, name="alpha")(x)])
model.compile("sgd", ["mse", "mae"])
model.fit(data, [y1, y2])
model.compile("sgd", ["mse", "mae"])
model.fit(data, [y1, y2])
model.compile("sgd", ["mse", "mae"], loss_weights=[1.0, 2.0])
model.compile("sgd", "mse", loss_weights={"zeta": 1.0, "alpha": 2.0})

# Look-alikes.
model.compile("sgd", ["mse", "mae"], loss_weights=[1.0, 2.0])
model.fit(data, [y1, y2])
ordered = Model(x, [layers.Dense(1, name="alpha")(x), layers.Dense(1, name="zeta")(x)])
ordered.compile("sgd", {"zeta": "mse", "alpha": "mae"}, loss_weights={"zeta": 1.0, "alpha": 2.0})
ordered.fit(data, {"zeta": y1, "alpha": y2})
