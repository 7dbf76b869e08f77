from keras.layers import Dense
from keras.models import Sequential

from project import batches, stop, validation

model = Sequential([Dense(1)])
model.compile("sgd", "mse")
model.fit(batches,
          validation_data=validation)
model.fit(
    x=batches,
    epochs=2
)
model.fit(
    x=batches,
    # steps_per_epoch=8,
    callbacks=[
        stop,
    ],
)
model.fit(
    batches,)
model.predict(batches)
model.evaluate(x=batches)
model.fit(batches, epochs=2)


def train(data, options, **more):
    model.fit(x=data, epochs=2, **more)
    model.fit(data, **options)
    model.fit_generator(**options)
