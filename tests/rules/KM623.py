import keras
from tensorflow.keras.callbacks import EarlyStopping


def train(model, x, y, n):
    model.fit(x, y, epochs=5, validation_split=0.2, callbacks=[EarlyStopping(patience=5, restore_best_weights=True)])  #~ KM623
    stopping = keras.callbacks.EarlyStopping("val_loss", patience=20, restore_best_weights=True)  #~ KM623
    callbacks = [stopping, keras.callbacks.TerminateOnNaN()]
    model.fit(x, y, epochs=20, validation_data=(x, y), callbacks=callbacks)
    own = EarlyStopping(monitor="loss", patience=3, restore_best_weights=True)  #~ KM623
    model.fit(x, y, 32, 3, callbacks=[own])


def stays(model, x, y, n):
    model.fit(x, y, epochs=6, validation_split=0.2, callbacks=[EarlyStopping(patience=5, restore_best_weights=True)])
    model.fit(x, y, epochs=n, validation_split=0.2, callbacks=[EarlyStopping(patience=5, restore_best_weights=True)])
    model.fit(x, y, epochs=5, validation_split=0.2, callbacks=[EarlyStopping(patience=n, restore_best_weights=True)])
    model.fit(x, y, epochs=5, validation_split=0.2, callbacks=[EarlyStopping(restore_best_weights=True)])
    model.fit(x, y, epochs=5, validation_split=0.2, callbacks=[EarlyStopping(patience=5)])
    model.fit(x, y, epochs=5, validation_split=0.2, callbacks=[EarlyStopping(patience=5, restore_best_weights=False)])
    model.fit(x, y, epochs=1, validation_split=0.2, callbacks=[EarlyStopping(patience=5, restore_best_weights=True)])
    model.fit(x, y, epochs=5, callbacks=[EarlyStopping(patience=5, restore_best_weights=True)])
    model.fit(x, y, epochs=5, initial_epoch=4, validation_split=0.2, callbacks=[EarlyStopping(patience=5, restore_best_weights=True)])
    model.fit(x, y, epochs=5, validation_split=0.2, callbacks=[EarlyStopping(patience=5, restore_best_weights=True, start_from_epoch=9)])
    model.fit(x, y, epochs=5, validation_split=0.2, callbacks=[EarlyStopping("val_f1", mode="max", patience=5, restore_best_weights=True)])
