from keras.optimizers import SGD, Adam

OPTIONS = {"clipnorm": 1.0, "clipvalue": 0.5}

one = SGD(0.1, clipnorm=1.0, clipvalue=0.5)  #~ KM217
two = Adam(learning_rate=0.1, clipvalue=0.5, global_clipnorm=1.0)  #~ KM217
three = Adam(**OPTIONS)  #~ KM217

# Look-alikes.
four = SGD(0.1, clipnorm=1.0)
five = SGD(0.1, clipnorm=1.0, clipvalue=None)
six = make(clipnorm=1.0, clipvalue=0.5)


def build(clipnorm=None, clipvalue=None):
    return Adam(clipnorm=clipnorm, clipvalue=clipvalue)
