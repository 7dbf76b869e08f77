"""Keras 2.2: two inputs, two outputs, loss weights and metrics by name."""
import numpy as np
from keras.layers import Dense, Input, concatenate
from keras.models import Model
from keras.optimizers.legacy import RMSprop

main = Input(shape=(5,), name="main_input")
extra = Input(shape=(2,), name="extra_input")
x = concatenate([Dense(4, kernel_initializer="ones")(main), extra])
first = Dense(1, activation="sigmoid", name="first", kernel_initializer="zeros")(x)
second = Dense(1, name="second", kernel_initializer="zeros")(x)
model = Model(inputs=[main, extra], outputs=[first, second])
model.compile(
    optimizer=RMSprop(lr=0.001, rho=0.9),
    loss={"first": "binary_crossentropy", "second": "mse"},
    loss_weights={"first": 1.0, "second": 0.5},
    metrics={"first": "accuracy"},
)
data = [np.ones((4, 5)), np.ones((4, 2))]
labels = {"first": np.ones((4, 1)), "second": np.ones((4, 1))}
history = model.fit(data, labels, epochs=1, batch_size=4, verbose=0)
print("keys", sorted(history.history))
print("loss", round(history.history["loss"][0], 3))
print("outputs", model.output_names)
