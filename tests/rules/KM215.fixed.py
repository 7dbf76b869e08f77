from keras import Input, Model, layers
from keras.callbacks import EarlyStopping

x = Input((3,))
model = Model(x, {"price": layers.Dense(1, name="price_head")(x), "size": layers.Dense(1, name="size_head")(x), "kind": layers.Dense(1, name="kind")(x)})
model.compile("adam", {"price": "mse", "size": "mse", "kind": "mse"}, metrics={"price": ["mae"]})
history = model.fit(data, {"price": a, "size": b, "kind": c})
print(history.history["price_loss"])
print(history.history["val_size_mae"])
stop = EarlyStopping(monitor="val_price_loss", mode="min")

# Look-alikes.
print(history.history["price_loss"], history.history["kind_loss"], history.history["loss"])
EarlyStopping(monitor="val_price_loss", mode="min")
print(model.get_layer("price_head"), weights["price_head_loss"])
