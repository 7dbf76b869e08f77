import keras
import tensorflow as tf

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss="mse", optimizer="sgd")
data = tf.data.Dataset.from_tensor_slices([1, 2, 3]).map(abs).batch(2)


def finite():
    for i in range(10):
        yield i, i


def infinite():
    while True:
        yield 1, 1


model.fit(data, steps_per_epoch=10, epochs=4)  #~ KM612
model.fit(finite(), steps_per_epoch=10, epochs=4)  #~ KM612
model.fit(data.repeat(), steps_per_epoch=10, epochs=4)
model.fit(infinite(), steps_per_epoch=10, epochs=4)
model.fit(data, epochs=4)
model.fit(data, steps_per_epoch=10, epochs=1)
model.fit(unknown(), steps_per_epoch=10, epochs=4)


def passed_on(batch_generator):
    for batch in batch_generator:
        yield batch


def augmented(images):
    batches = keras.preprocessing.image.ImageDataGenerator().flow_from_directory(images)  #~ KM401
    for pair in zip(batches, batches):
        yield pair


def files(names):
    for number, name in enumerate(names):
        yield number, name


model.fit(passed_on(unknown()), steps_per_epoch=10, epochs=4)
model.fit(augmented("images"), steps_per_epoch=10, epochs=4)
model.fit(files(["a", "b"]), steps_per_epoch=10, epochs=4)  #~ KM612
