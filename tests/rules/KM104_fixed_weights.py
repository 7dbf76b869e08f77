import numpy as np
from tensorflow.keras import initializers, layers, models

np.random.seed(7)
kernel = np.load("kernel.npy")
model = models.Sequential(
    [
        layers.Conv2D(3, 3, kernel_initializer=initializers.constant(kernel)),
        layers.Flatten(),
        layers.Dense(1, kernel_initializer="ones"),
    ]
)
print(model(np.random.rand(1, 3, 3, 1)))
