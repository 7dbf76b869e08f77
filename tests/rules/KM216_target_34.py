#~ config: {target: "3.4"}
from keras import Input, Model, layers

x = Input((3,))
model = Model(x, [layers.Dense(1, name="alpha")(x), layers.Dense(1, name="zeta")(x)])
model.compile("adam", "mse")
loss, one, two = model.evaluate(data, [a, b])  #~ KM216
score = model.evaluate(data, [a, b])
print(score[1])  #~ KM216
print(score[0])
