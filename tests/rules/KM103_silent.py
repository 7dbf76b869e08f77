import random
from collections import Counter

import keras
import numpy as np
import nx_tools
import tensorflow as tf
from natsort import natsorted
from tensorflow.python.framework.graph_util import convert_variables_to_constants


def load():
    return ["b", "a"]


graph = nx_tools.read("g.txt")


names = load()

# Sorted.
sorted(set(names))
classes = sorted(list(set(names)))
mapping = {label: i for i, label in enumerate(sorted(set(names)))}
natural = natsorted(list(set(names)))
for place, node in enumerate(nx_tools.sort_by_depth(graph, list(set(names) - {"a"}))):
    mapping[node] = place
labels = list(set(names))
labels.sort()
table = {label: i for i, label in enumerate(labels)}
found = list(set(names))
found = sorted(found)
np.unique(list(set(names)))
scores = np.zeros((2, 3))
scores[:, list({len(name) for name in names})] = -1.0
scores[list(set(names))] = 0.0
gone = list(set(names) - {"a"})
print("not there: " + ", ".join(gone))
settings = {"static_argnames": list(set(names))}
np.sort(list(set(names)))
given = np.array(sorted(set(names)))

# The order plays no part.
len(set(names))
len(list(set(names)))
min(set(names)), max(list(set(names))), any(set(names))
sum(1 for name in set(names))
"cat" in set(names)
"cat" in list(set(names))
assert set(names) == {"a", "b"}
assert list(set(names)) == ["a"]
total = len(np.array(list(set(names))))
known = list(set(names))
if "cat" in known and len(known) > 2:
    print(known)
for name in set(names):
    print(name)
for name in list(set(names)):
    keras.utils.get_file(name, name)
lengths = {name: len(name) for name in set(names)}
upper = {name.upper() for name in set(names)}
counts = [names.count(name) for name in set(names)]
only = list(set(names))[0]
Counter(list(set(names)))
frozenset(set(names))
chosen = random.choice(list(set(names)))
for i, name in enumerate(set(names)):
    print(i, name)
missing_layers = list(set(names) - {"a"})
print(f"{list(set(names))}")

# These keep an order.
list(dict.fromkeys(names))
list(dict(a=1))
list(names)
enumerate(names)

# Numbers that are written down.
list({1, 2, 3})
list(set(range(10)) - {3})
axes = list(set([0, 1, 2]) - set([1]))


def shadowed(set, names):
    return list(set(names))


class Bag:
    def union(self, other):
        return [other]


list(Bag().union(names))


class Keys:
    def __init__(self, values):
        self.keys = list(set(values))
        self.rows = {key: 1 for key in self.keys}


def once(values):
    return list(set(values))


def related(values, text):
    found = [value for value in set(values) if value != text]
    return found


class Base:
    pass


def subclasses():
    objects = set(keras.saving.get_custom_objects().values())
    subclasses = []
    for x in objects:
        if issubclass(x, Base):
            subclasses.append(x)
    return subclasses


def weighted_means(updates):
    names, means = set(), {}
    for update in updates:
        names.update(update.keys())
    for name in names:
        weight = 0
        for update in updates:
            weight += update[name].size
        means[name] = weight / len(updates)
    return means


def all_but(images, labels, chosen):
    rest = list(set(range(len(images))) ^ set(chosen))
    return images[rest], labels[rest]


def rows_of(table, taken):
    positions = set()
    for position in taken:
        positions.add(position)
    return table.iloc[list(positions)]


def split(images, chosen, table):
    count = np.random.choice(range(len(images)), size=9, replace=False)
    rest = np.array(list(set(range(len(images))) - set(count)))
    others = [place for place in list(set(rest) - set(chosen)) if table[place] > 1]
    kept = random.sample(list(range(9)), 3)
    return rest, others, list(set(np.arange(9)).symmetric_difference(set(kept)))


def looks_at(table):
    print(list(set(table.symbol))[:10])


def frozen(session, kept, outputs):
    names = list(set(v.op.name for v in tf.compat.v1.global_variables()).difference(kept or []))
    again = list({v.op.name for v in tf.compat.v1.global_variables()})
    graph = tf.compat.v1.graph_util.convert_variables_to_constants(session, session.graph, outputs, names)
    return graph, convert_variables_to_constants(session, session.graph, outputs, variable_names_whitelist=again)
