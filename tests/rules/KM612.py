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

# The steps are all of the data, which Keras 2 begins again in each epoch as well, or a part that lasts for all epochs.
whole = len(data)
model.fit(data, steps_per_epoch=len(data), epochs=4)
model.fit(data, steps_per_epoch=whole, epochs=epochs)
model.fit(data, steps_per_epoch=int(0.1 * len(data)), epochs=10)
model.fit(data, steps_per_epoch=int(len(data) / 3), epochs=3)
model.fit(data, steps_per_epoch=len(data) // 2, epochs=2)
model.fit(data, steps_per_epoch=len(data) // 2, epochs=3)  #~ KM612
model.fit(data, steps_per_epoch=int(0.1 * len(data)), epochs=epochs)  #~ KM612
model.fit(data, steps_per_epoch=2 * len(data), epochs=4)  #~ KM612
model.fit(data, steps_per_epoch=len(rows), epochs=4)  #~ KM612
model.fit(data.batch(2), steps_per_epoch=len(data), epochs=4)  #~ KM612
