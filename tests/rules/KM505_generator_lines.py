from keras.layers import Dense
from keras.models import Sequential

from project import batches, stop, validation

model = Sequential([Dense(1)])
model.compile("sgd", "mse")
model.fit_generator(batches,  #~ KM505
                    validation_data=validation,
                    use_multiprocessing=True,
                    workers=6)
model.fit_generator(  #~ KM505
    generator=batches,
    epochs=2,
    workers=-1,
    max_queue_size=10,
    use_multiprocessing=True
)
model.fit_generator(  #~ KM505
    generator=batches,
    # steps_per_epoch=8,
    workers=-1,
    use_multiprocessing=True,
    callbacks=[
        stop,
    ],
)
model.fit_generator(  #~ KM505
    batches,
    workers=1,
    use_multiprocessing=True,)
model.predict_generator(batches,  #~ KM505
                        workers = 10,
                        use_multiprocessing = True)
model.evaluate_generator(workers=2, max_queue_size=3, generator=batches)  #~ KM505
model.fit_generator(batches, epochs=2, workers=2,  #~ KM505
                    use_multiprocessing=True)


def train(data, options, **more):
    model.fit_generator(generator=data, epochs=2, **more)  #~ KM505
    model.fit_generator(data, **options)  #~ KM505
    model.fit_generator(**options)  #~ KM505
