# What the variable is set to is known only after the import: nothing can be moved.
import os

import keras
import settings

os.environ["KERAS_BACKEND"] = settings.BACKEND  #~ KM409
