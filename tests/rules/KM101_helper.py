from keras import initializers, layers

from project.tools import seed_everything

seed_everything(3)
layers.Dense(4, kernel_initializer=initializers.HeNormal())
