from keras.optimizers import SGD, Adam

OPTIONS = {"clipnorm": 1.0, "clipvalue": 0.5}

one = SGD(0.1, clipnorm=1.0)
two = Adam(learning_rate=0.1, global_clipnorm=1.0)
three = Adam(**OPTIONS)

# Look-alikes.
four = SGD(0.1, clipnorm=1.0)
five = SGD(0.1, clipnorm=1.0, clipvalue=None)
six = make(clipnorm=1.0, clipvalue=0.5)


def build(clipnorm=None, clipvalue=None):
    return Adam(clipnorm=clipnorm, clipvalue=clipvalue)
