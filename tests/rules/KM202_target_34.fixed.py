#
from keras import Input, Model, layers

x = Input((3,))
model = Model(x, [layers.Dense(1, name="zeta")(x), layers.Dense(1, name="alpha")(x)])
model.compile("sgd", ["mse", "mae"], loss_weights={"zeta": 1.0, "alpha": 10.0})
model.compile("sgd", {"zeta": "mse", "alpha": "mae"}, loss_weights=[1.0, 10.0])
model.compile("sgd", "mse", loss_weights={"zeta": 1.0, "alpha": 10.0})
model.compile("sgd", "mse", metrics=[["mse", "mae"], ["mse", "mae"]])

# Look-alikes: these versions pair by name, and take one array for all outputs.
model.compile("sgd", {"zeta": "mse", "alpha": "mae"}, loss_weights={"zeta": 1.0})
model.compile("sgd", {"zeta": "mse"})
model.compile("sgd", "mse", loss_weights=[1.0, 10.0])
model.fit(data, {"zeta": y1, "alpha": y2})
