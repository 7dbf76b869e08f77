import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Dense


class Chained(layers.Layer):
    def __init__(self, sizes):
        super().__init__()
        self.blocks = blocks = []  #~ KM762
        for size in sizes:
            blocks.append(Dense(size))
        convs = []
        self.convs = convs  #~ KM762
        for size in sizes:
            convs.extend([Dense(size)])
        heads = {}
        self.heads = heads  #~ KM762
        heads["a"] = Dense(1)
        self.names = names = set()  #~ KM762
        names.add("a")
        places = [None] * 2
        self.places = places  #~ KM762
        places[0] = 1
        done = []
        for size in sizes:
            done.append(Dense(size))
        self.done = done
        other = []
        self.other = other
        other = [1]
        other.append(2)
        again = []
        self.again = again
        again.append(Dense(2))
        self.again = again
        read = [1]
        self.read = read
        total = sum(read)
        unread = []
        self.not_read_anywhere = unread
        unread.append(total)

    def call(self, x):
        for layer in [*self.blocks, *self.convs, *self.done, *self.other, *self.again, *self.read]:
            x = layer(x)
        return self.heads["a"](x), self.names, self.places


class Logged(keras.Model):
    def __init__(self, log, seen, sizes):
        super().__init__()
        self.log = log
        self.seen = seen
        self.sizes = sizes
        self.dense = Dense(sizes[0])

    def call(self, x):
        self.log.append(1)
        self.seen["calls"] = 1
        return self.dense(x)


class Told(keras.callbacks.Callback):
    def __init__(self, log):
        super().__init__()
        self.log = log
        self.mine = mine = []
        mine.append(1)

    def on_epoch_end(self, epoch, logs=None):
        self.log.append(self.mine)


log, told = [], []
log = []
seen = {}
sizes = [3]
model = Logged(log, seen, sizes)  #~ KM762 KM762
callback = Told(told)
model(tf.zeros((2, 3)))
print(len(log), seen, sizes, told)
silent = []
Logged(silent, {}, [2])


CACHE = {}


class Lines(layers.Layer):
    def __init__(self, flag):
        super().__init__()
        rows = []
        if flag: self.rows = rows  #~ KM762
        rows.append(1)
        self.cache = CACHE  #~ KM762
        CACHE["a"] = 1
        self.back = back = []
        back.append(1)
        setattr(self, "back", back)
        given = []
        self.given = given
        given.append(1)
        self.keep(given)

    def keep(self, given):
        self.given = given

    def call(self, x):
        return x, self.rows, self.cache, self.back, self.given


class Early(keras.metrics.Metric):
    def __init__(self, notes):
        self.log = log = []
        log.append(1)
        self.notes = notes
        super().__init__()
        self.late = late = []  #~ KM762
        late.append(1)

    def update_state(self, *args):
        self.notes.append((self.log, self.late))


notes = []
metric = Early(notes)
metric.update_state(1)
print(notes)
