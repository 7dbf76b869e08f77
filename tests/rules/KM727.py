from tensorflow import keras
from tensorflow.keras.layers import Dense, Layer
from tensorflow.keras.models import Model, Sequential


class Policy(Model):
    def __init__(self, actions):
        super().__init__("policy")  #~ KM727
        self.out = Dense(actions)


class Named(keras.Model):
    def __init__(self, model_name):
        super(Named, self).__init__(model_name)  #~ KM727


class Old(Model):
    def __init__(self, name):
        Model.__init__(self, name)  #~ KM727


class Typed(Model):
    def __init__(self, kind):
        super().__init__(f"model_{kind}", dtype="float32")  #~ KM727


class Given(Model):
    def __init__(self, units):
        super(Given, self).__init__(self)  #~ KM727


class Block(Model):
    def __init__(self, latent, filters, size=3):
        super(Block, self).__init__(latent, filters, size)  #~ KM727


class Whole(keras.Model):
    def __init__(self, latent, filters):
        super().__init__(self, latent, filters)  #~ KM727


class WithOptions(keras.Model):
    def __init__(self, latent, filters, **options):
        super().__init__(latent, filters, 3, name="whole")  #~ KM727
        Model.__init__(self, latent, filters, 3)  #~ KM727


# Look-alikes: keywords, functional models, other base classes.
class Good(Layer):
    def __init__(self, name=None, **options):
        super().__init__(name=name, **options)


class Functional(Model):
    def __init__(self):
        inputs = keras.Input((3,))
        super().__init__(inputs, Dense(1)(inputs))


class Half(Model):
    def __init__(self, inputs):
        super().__init__(inputs, outputs=Dense(1)(inputs))


class Passed(Model):
    def __init__(self, *given, **options):
        super().__init__(*given, **options)


class Ten(Dense):
    def __init__(self):
        super().__init__(10)


class Stack(Sequential):
    def __init__(self):
        super().__init__([Dense(3)])


class Plain:
    def __init__(self):
        super().__init__("plain")
