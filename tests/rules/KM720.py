import keras
from tensorflow.keras import applications, layers
from tensorflow.keras import backend as K
from tensorflow.keras.applications.resnet50 import ResNet50
from tensorflow.keras.models import Model, load_model

base = ResNet50(weights=None)
features = Model(base.layers[0].input, base.layers[-2].output)  #~ KM720
features = Model(inputs=[base.layers[0].input], outputs=base.get_layer("avg_pool").output)  #~ KM720
features = Model(inputs=base.get_layer(index=0).input, outputs=base.layers[-2].output)  #~ KM720
features = Model(applications.VGG16(weights=None).layers[0].input, base.layers[-2].output)  #~ KM720

image = layers.Input((8, 8, 3), name="image")
mask = keras.Input((8, 8, 1), name="mask")
dense = layers.Dense(2, name="dense")(layers.Flatten(name="flat")(layers.concatenate([image, mask])))
model = Model([image, mask], dense)
prediction = Model(model.get_layer(name="image").input, model.get_layer("dense").output)  #~ KM720
both = [model.get_layer(name).input for name in ("image", "mask")]
one, two = model.get_layer("image").input, model.get_layer("mask").input  #~ KM720 KM720
first = model.layers[0]
print(first.input, first.output, first.name)  #~ KM720


def build():
    x = layers.Input((3,))
    return Model(inputs=x, outputs=layers.Dense(2)(x))


class Explainer:
    def __init__(self, given):
        self.model = build()
        self.given = given

    def start(self):
        return self.model.layers[0].input  #~ KM720

    def unknown(self):
        return self.given.layers[0].input, self.given.get_layer("conv").input


class Loading:
    def __init__(self, path=None):
        if path is not None:
            self.model = load_model(path)
            return
        x = layers.Input((3,))
        model = Model(inputs=x, outputs=layers.Dense(2)(x))
        self.model = model

    def copied(self):
        model = keras.models.clone_model(self.model)
        return model.layers[0].input, keras.models.clone_model(self.model)  #~ KM720

    def again(self):
        self.copy = keras.models.clone_model(self.copy)
        return self.copy.layers[0].input, keras.models.clone_model(unknown).layers[0].input


made = layers.InputLayer(batch_shape=(None, 3))
print(made.input, made.output)  #~ KM720

# A model's own input, the input of every other layer, and a Sequential, which hides its input layer.
fine = Model(base.input, base.output)
fine = Model(base.inputs, base.layers[1].input)
fine = Model(base.layers[0].output, base.output)
fine = model.get_layer("dense").input, model.get_layer("flat").input, model.get_layer("other").input
stack = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
fine = keras.models.clone_model(stack).layers[0].input
fine = keras.Model(stack.layers[0].input, stack.layers[-1].output)
some = load_model("some.keras")
fine = Model(some.layers[0].input, some.layers[-1].output)
index = 2
fine = base.layers[index].input, base.layers[-1].input, base.layers[index:][0].input
fine = K.image_data_format()


class Own(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(2)

    def call(self, x):
        return self.dense(x)


fine = Own().layers[0].input


def either(flag):
    chosen = build() if flag else keras.Sequential([keras.layers.Dense(1)])
    return chosen.layers[0].input
