import collections
from collections import Counter, OrderedDict, defaultdict

from easydict import EasyDict
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Dense


class Config(dict):
    def __getattr__(self, name):
        return self[name]


class Noted(layers.Layer):
    def __init__(self, config, options):
        super().__init__()
        object.__setattr__(self, "seen", defaultdict(list))
        object.__setattr__(self, "counts", collections.Counter())
        object.__setattr__(self, "common", Counter())
        self.layers_of = defaultdict(list)
        self.layers_of["a"].append(Dense(3))
        self.stored = defaultdict(int)
        self.stored["a"] = 1
        self.plain = {}
        self.order = OrderedDict()
        object.__setattr__(self, "config", config)
        self.options = options
        self.own = Config(a=1)
        object.__setattr__(self, "easy", EasyDict(a=1))
        self.asked = Counter()
        self.none = defaultdict()
        self.none["a"] += 1

    def call(self, x):
        self.seen["a"].append(1)
        self.counts["a"] += 1
        if "a" not in self.asked:
            self.asked["a"] = 1
        self.asked["a"] += 1
        self.plain["a"] = self.stored.get("a"), self.own["a"], self.own.items(), self.options["a"]
        self.order["b"] = self.easy.a
        return x * self.config.scale * len(self.common.most_common(1))


class Told(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.seen = defaultdict(list)

    def on_epoch_end(self, epoch, logs=None):
        self.seen["loss"].append(logs["loss"])


layer = Noted(Config(scale=2.0), {"a": 1})
callback = Told()


class Filled(layers.Layer):
    def __init__(self, names):
        super().__init__()
        self.begun = defaultdict(int)
        for name in names:
            self.begun[name] = 0
        self.gone_through = defaultdict(list)
        self.counted = Counter(a=0)
        self.given = defaultdict(list, {"a": []})
        self.updated = defaultdict(list)
        self.updated.update({"a": []})
        self.caught = defaultdict(list)
        local = defaultdict(list)
        local["a"].append(1)
        self.local = local

    def call(self, x):
        self.begun["a"] += 1
        for key in self.gone_through:
            self.gone_through[key].append(1)
        self.counted["a"] += 1
        self.given["a"].append(1)
        self.updated["a"].append(1)
        self.local["a"].append(1)
        try:
            self.caught["a"].append(1)
        except KeyError:
            self.caught = {"a": []}
        return x


class Early(keras.metrics.Metric):
    def __init__(self):
        self.seen = defaultdict(list)
        super().__init__()
        object.__setattr__(self, "late", defaultdict(list))

    def update_state(self, *args):
        self.seen["a"].append(1)
        self.late["a"].append(1)
