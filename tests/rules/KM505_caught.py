"""Failures that the program expects: another way in the handler, the same by other means, the same branch of two."""
import keras
import numpy as np

model = keras.Sequential([keras.layers.Dense(2, activation="softmax")])

try:
    classes = model.predict_classes(x)
except AttributeError:
    classes = np.argmax(model.predict(x), axis=-1)

try:
    classes = model.predict_classes(x)
except (AttributeError, TypeError):
    model.save("a.keras")

try:
    classes = model.predict_classes(x)  #~ KM505
except AttributeError:
    pass

try:
    classes = model.predict_classes(x)  #~ KM505
except AttributeError as error:
    print(error)

try:
    classes = model.predict_classes(x)  #~ KM505
except AttributeError:
    classes = None

try:
    classes = model.predict_classes(x)  #~ KM505
except KeyError:
    classes = np.argmax(model.predict(x), axis=-1)

try:
    classes = model.predict_classes(x)
except:
    classes = np.argmax(model.predict(x), axis=-1)

try:
    classes = model.predict_classes(x)  #~ KM505
except:
    classes = 0

try:
    classes = model.predict_classes(x)  #~ KM505
except:
    others = np.argmax(model.predict(x), axis=-1)

try:
    classes = model.predict_classes(x)  #~ KM505
    print(classes)
except Exception:
    classes = np.argmax(model.predict(x), axis=-1)


def classify(data):
    try:
        return model.predict_classes(data)
    except AttributeError:
        pass
    return np.argmax(model.predict(data), axis=-1)


def classify_all(data):
    try:
        return model.predict_classes(data)
    except Exception:
        return np.argmax(model.predict(data), axis=-1)


def classify_or_not(data):
    try:
        return model.predict_classes(data)  #~ KM505
    except Exception:
        return None
