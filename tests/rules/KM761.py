import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Dense, Dropout


class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = Dense(3)

    def call(self, x):
        return self.dense(x)


class Plain(layers.Layer):
    def call(self, x):
        return x + 1.0


class Stages(layers.Layer):
    def __init__(self, depth):
        super().__init__()
        self.stages = []
        for _ in range(depth):
            stage = []
            self.stages.append(stage)
            for _ in range(2):
                stage.append(Dense(3))  #~ KM761
        self.more = []
        for i in range(depth):
            self.more.append([])
            for _ in range(2):
                self.more[i].append(Block())  #~ KM761
        self.first = []
        for _ in range(depth):
            stage = []
            for _ in range(2):
                stage.append(Dense(3))
            self.first.append(stage)
        self.made = [[] for _ in range(depth)]
        for stage in self.made:
            stage.append(Dense(3))
        self.made[0].append(Dense(3))

    def call(self, x):
        return x


class Places(keras.Model):
    def __init__(self):
        super().__init__()
        self.blocks = [None] * 3
        for i in range(3):
            self.blocks[i] = Dense(3)  #~ KM761
        self.drops = [None] * 3
        for i in range(3):
            self.drops[i] = Dropout(0.1)
        self.plain = [None]
        self.plain[0] = Plain()
        self.numbers = [0] * 3
        self.numbers[1] = 4
        self.pairs = [None, None]
        for i in range(2):
            layer = Dense(3)
            setattr(self, "pair%d" % i, layer)
            self.pairs[i] = layer
        self.kept = [None]
        kept = Dense(3)
        self.dense = kept
        self.kept[0] = kept
        self.once = [None]
        self.once[0] = Dense(3)
        self.once = tuple(self.once)

    def build(self, input_shape):
        self.late = list()
        self.late.append([Dense(3)])
        self.late[-1].append(Dense(4))  #~ KM761
        self.appended = []
        self.appended.append(Dense(3))
        self.appended += [Dense(3)]
        self.appended.insert(0, Dense(3))

    def call(self, x):
        return x


class Heads(keras.Model):
    def __init__(self, names):
        super().__init__()
        self.heads = {}
        for name in names:
            self.heads[name] = Dense(1)
        self.inner = {}
        for name in names:
            self.inner[name] = {}
            self.inner[name]["mean"] = Dense(1)  #~ KM761
        self.plain = {}
        for name in names:
            self.plain[name] = {}
            self.plain[name]["hash"] = layers.Hashing(3)
            self.plain[name]["mean"] = layers.Average()
        self.lists = {}
        for name in names:
            self.lists[name] = []
            self.lists[name].append(Dense(1))  #~ KM761
        self.default = dict()
        self.default.setdefault("a", Dense(1))  #~ KM761
        self.default.setdefault("b", 1)
        self.whole = {"a": []}
        self.whole["a"].append(Dense(1))

    def call(self, x):
        return {name: head(x) for name, head in self.heads.items()}


class Functional(keras.Model):
    def __init__(self):
        x = inputs = keras.Input((3,))
        self.blocks = [None]
        self.blocks[0] = Dense(3)
        super().__init__(inputs, self.blocks[0](x))


class Trainer:
    def __init__(self):
        self.models = [None]
        self.models[0] = Dense(3)


class Told(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.layers = [None]
        self.layers[0] = Dense(3)

    def call(self):
        return tf.zeros(3)


class KeptElsewhere(keras.Model):
    def __init__(self):
        super().__init__()
        self.stacked = [None] * 2
        self.every = []
        for i in range(2):
            layer = Dense(3)
            self.every.append(layer)
            self.stacked[i] = layer
        self.chained = [None] * 2
        for i in range(2):
            self.chained[i] = Dense(3)
        self.chain = keras.Sequential(self.chained)
        self.paired = [None] * 2
        for i in range(2):
            self.paired[i] = Dense(3)
        self.one, self.two = self.paired
        self.named = [None]
        self.named[0] = Dense(3)
        for i, layer in enumerate(self.named):
            setattr(self, f"named{i}", layer)
        self.levels = []
        for i in range(2):
            self.levels.append([])
            self.levels[i].append(Dense(3))
        self.flat = sum(self.levels, [])
        self.rows = []
        self.cells = []
        for _ in range(2):
            row = []
            self.rows.append(row)
            row.append(Dense(3))
            self.cells.extend(row)
        self.parts = [Dense(3), Dense(3)]
        for i in range(2):
            self.parts[i] = layers.TimeDistributed(self.parts[i])
        self.wrapped = [None] * 2
        self.wrapped[0] = keras.Sequential([self.parts[0], self.one])
        self.wrapped[1] = keras.Sequential([Dense(4)])  #~ KM761
        self.begun = [[], []]
        self.begun.append([])
        self.begun[0].append(Dense(3))
        self.looked = [None] * 2
        for i in range(len(self.looked)):
            self.looked[i] = Dense(3)  #~ KM761
        for each in self.looked:
            each.build((None, 3))

    def call(self, x):
        return self.chain(x)


class Called(keras.Model):
    def __init__(self):
        super().__init__()
        self.blocks = [None] * 2
        x = inputs = keras.Input((3,))
        for i in range(2):
            self.blocks[i] = Dense(3)
            x = self.blocks[i](x)
        self.inner = keras.Model(inputs, x)

    def call(self, x):
        return self.inner(x)


class Counted(keras.Model):
    def __init__(self):
        super().__init__()
        self.blocks = [None]
        self.blocks[0] = Dense(3)

    @property
    def trainable_weights(self):
        return self.blocks[0].trainable_weights

    def call(self, x):
        return self.blocks[0](x)
