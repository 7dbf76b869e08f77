from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator  #~ KM401

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


model.fit_generator(  #~ KM505
    images.flow(x_train, y_train, batch_size=32),
    samples_per_epoch=len(x_train),
    nb_epoch=3,
    validation_data=flow,
    nb_val_samples=800 + 4,
)
model.fit_generator(images.flow(x_train, y_train), samples_per_epoch=300, nb_epoch=3, validation_data=(x_test, y_test))  #~ KM505
model.fit_generator(batches(x_train, y_train, batch_size=batch_size), samples_per_epoch=300, nb_epoch=3)  #~ KM505
model.evaluate_generator(flow, val_samples=80)  #~ KM505
model.fit_generator(unsized(x_train), samples_per_epoch=300, nb_epoch=3)  #~ KM505
model.fit_generator(batches(x_train, y_train), samples_per_epoch=300, nb_epoch=3)  #~ KM505
# Keras 1 knew no `epochs`: Keras 2 took the number for batches.
model.fit_generator(unsized(x_train), samples_per_epoch=300, epochs=3)  #~ KM505
model.fit_generator(unsized(x_train), samples_per_epoch=len(x_train) + 1, nb_val_samples=20, max_queue_size=2)  #~ KM505
model.fit_generator(unsized(x_train), samples_per_epoch=300, nb_epoch=3, max_q_size=2)  #~ KM505
