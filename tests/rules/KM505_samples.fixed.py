from keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

model = Sequential()
x_train, y_train, x_test, y_test = [], [], [], []
batch_size = 16
images = ImageDataGenerator(rotation_range=10)
flow = images.flow_from_directory("train", (150, 150), batch_size=batch_size)


def batches(x, y, batch_size=8):
    while True:
        for start in range(0, len(x), batch_size):
            yield x[start : start + batch_size], y[start : start + batch_size]


def unsized(x):
    while True:
        yield x


model.fit(
    images.flow(x_train, y_train, batch_size=32),
    steps_per_epoch=-(-len(x_train) // 32),
    epochs=3,
    validation_data=flow,
    validation_steps=-(-(800 + 4) // batch_size),
)
model.fit(images.flow(x_train, y_train), steps_per_epoch=-(-300 // 32), epochs=3, validation_data=(x_test, y_test))
model.fit(batches(x_train, y_train, batch_size=batch_size), steps_per_epoch=-(-300 // batch_size), epochs=3)
model.evaluate(flow, steps=-(-80 // batch_size))
model.fit_generator(unsized(x_train), samples_per_epoch=300, nb_epoch=3)
model.fit(batches(x_train, y_train), steps_per_epoch=-(-300 // 8), epochs=3)
# Keras 1 knew no `epochs`: Keras 2 took the number for batches.
model.fit(unsized(x_train), steps_per_epoch=300, epochs=3)
model.fit(unsized(x_train), steps_per_epoch=len(x_train) + 1, validation_steps=20)
model.fit_generator(unsized(x_train), samples_per_epoch=300, nb_epoch=3, max_q_size=2)
