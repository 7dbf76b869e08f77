from keras import Input, Model, layers

x = Input((3,))
model = Model(x, [layers.Dense(1, name="zeta")(x), layers.Dense(1, name="alpha")(x)])
model.compile("adam", "mse", metrics=[["mae"], ["mse"]])
loss, zeta_loss, alpha_loss, mae, mse = model.evaluate(data, [a, b])  #~ KM216
score = model.evaluate(data, [a, b])
print("mae", score[3])  #~ KM216
print(model.evaluate(data, [a, b])[4])  #~ KM216
result = model.train_on_batch(data, [a, b])
print(result[-1])  #~ KM216

# Look-alikes: the losses, names, alphabetical outputs, no metrics, one output.
print(score[0], score[1], score[2])
print(model.evaluate(data, [a, b])[1])
results = model.evaluate(data, [a, b], return_dict=True)
print(results["zeta_mae"])
ordered = Model(x, [layers.Dense(1, name="alpha")(x), layers.Dense(1, name="zeta")(x)])
ordered.compile("adam", "mse", metrics=[["mae"], ["mse"]])
loss, one, two, mae, mse = ordered.evaluate(data, [a, b])
plain = Model(x, [layers.Dense(1, name="zeta")(x), layers.Dense(1, name="alpha")(x)])
plain.compile("adam", "mse")
loss, one, two = plain.evaluate(data, [a, b])
single = Model(x, layers.Dense(1, name="only")(x))
single.compile("adam", "mse", metrics=["mae", "mse"])
loss, mae, mse = single.evaluate(data, a)
