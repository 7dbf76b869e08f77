"""What is assigned to itself."""

import keras
import numpy as np


class Images:
    def scale(self, inputs):
        self.values = self.values / 255.0
        return self.values * np.sqrt(2.0), self.values * keras.ops.ones((2,))
