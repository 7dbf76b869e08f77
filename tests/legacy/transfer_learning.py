"""Keras 2.2: an application without its top, frozen."""
import numpy as np
from keras.applications.mobilenet_v2 import MobileNetV2, preprocess_input
from keras.layers import Dense, GlobalAveragePooling2D
from keras.models import Model
from keras.optimizers.legacy import RMSprop

base = MobileNetV2(weights=None, include_top=False, input_shape=(32, 32, 3), alpha=0.35)
for layer in base.layers:
    layer.trainable = False
features = GlobalAveragePooling2D()(base.output)
outputs = Dense(2, activation="softmax", kernel_initializer="zeros")(features)
model = Model(inputs=base.input, outputs=outputs)
model.compile(optimizer=RMSprop(lr=1e-4), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
x = preprocess_input(np.zeros((2, 32, 32, 3)))
print("predictions", model.predict(x, verbose=0).tolist())
print("trainable", len(model.trainable_weights))
