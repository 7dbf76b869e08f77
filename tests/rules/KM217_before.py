#~ config: {target: "3.1"}
from keras.optimizers import SGD, Adam

# Keras 3.0 and 3.1 apply both, as Keras 2 did.
one = SGD(0.1, clipnorm=1.0, clipvalue=0.5)
two = Adam(learning_rate=0.1, clipvalue=0.5, global_clipnorm=1.0)
