"""predict_classes of models whose last layer is known, or is not."""
import keras

one = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
many = keras.Sequential([keras.layers.Dense(3, activation="softmax")])
unknown = keras.Sequential([keras.layers.Dense(units)])


print(one.predict_classes(x))  #~ KM505
print(many.predict_classes(x)[0])  #~ KM505
print(unknown.predict_classes(x))  #~ KM505
predict = one.predict_classes  #~ KM505

loaded = keras.models.load_model("a.keras")
print(loaded.predict_classes(x), loaded.predict_proba(x))  #~ KM505 KM505
print(keras.models.load_model("a.keras").predict_proba(x))  #~ KM505


class Own(keras.Model):
    pass


class Classifier:
    def __init__(self):
        self.model = keras.models.clone_model(one)
        self.forest = RandomForestClassifier()
        self.functional = keras.Model(one.inputs, one.outputs)

    def predict_proba(self, data):
        return self.model.predict_proba(data) + self.forest.predict_proba(data) + self.functional.predict_proba(data)  #~ KM505


print(Own().predict_proba(x), Classifier().predict_proba(x))

print(loaded.get_output_at(0))  #~ KM505
base = keras.applications.ResNet50()
base._name = "resnet"  #~ KM506
print(base.name, base.input_shape, loaded.output_shape, loaded.get_layer("a"))
