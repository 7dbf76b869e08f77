import keras
import numpy as np
from typing import Set

words = ["b", "a"]
labels_of = {"x": "cat", "y": "dog"}


def load():
    return words


names = load()

classes = sorted(set(names))
tags = tuple(sorted(set(names)))
vocabulary = sorted(set(names))
padded = ["<pad>", *sorted(set(names))]
padding = ["<pad>"] + sorted(set(names))
mapping = {label: i for i, label in enumerate(sorted(set(names)))}
reverse = dict(enumerate(sorted(set(names))))
table = dict(zip(sorted(set(names)), range(3)))
pairs = dict(zip(range(3), sorted(set(names))))
array = np.array(sorted(set(names)))
from_literal = sorted({"cat", "dog"})
from_comprehension = sorted({name.lower() for name in names})
frozen = sorted(frozenset(names))
less = sorted(set(names) - {"cat"})
both = sorted(set(names) | set(words))
union = sorted(set(names).union(words))
common = sorted(set.intersection(set(names), set(words)))
position = sorted(set(names)).index("cat")
mapped = list(map(str.lower, sorted(set(names))))
listed = [name for name in sorted(set(names))]
generated = list(name.upper() for name in sorted(set(names)))

unique = set(names)
labels = sorted(unique)
index = {label: i for i, label in enumerate(sorted(unique))}
rest = unique - {"cat"}
others = sorted(rest)
collected = set()
for name in names:
    collected.add(name)
collected |= {"bird"}
numbered = {}
for label in sorted(collected):
    numbered[label] = len(numbered)
counter = 0
inverse = {}
for label in sorted(collected):
    inverse[counter] = label
    counter += 1
vocab = []
for word in sorted(collected):
    vocab.append(word)
print(vocab.index("cat"))
for i, label in enumerate(sorted(collected)):
    inverse[i] = label


def one_hot(values: Set[str], more: set):
    first = sorted(values)
    second = sorted(more)
    return first, second


def encode(values):
    found = sorted(set(values))
    return [found.index(value) for value in values]


class Encoder:
    def __init__(self, values):
        self.known = set(values)
        self.classes = sorted(self.known)
        self.sorted = list(self.known)
        self.sorted.sort()


model = keras.Sequential([keras.layers.Dense(len(set(names)))])
keras.layers.Dense(len(list(set(names))))
keras.layers.TextVectorization(vocabulary=sorted(set(names)))

# Milder words: numbers.
ids = sorted(set(int(value) for value in names))
best = sorted({np.argmax(row) for row in names})


def get_labels(values):
    return sorted(set(values))


class Words:
    def __init__(self, values):
        self.words = sorted(set(values))
        self.numbers = {word: i for i, word in enumerate(self.words)}


def unknown_labels(values):
    raise ValueError("Unknown labels:", list(set(values)))


labels = set()


def add(label):
    labels.add(label)


labels = list(labels)
labels.sort()
numbers = {label: i for i, label in enumerate(labels)}


class Kinds:
    def __init__(self, values, missing=None):
        self.classes = list(set(values))
        if missing is not None:
            self.classes.remove(missing)
        print(len(self.classes))
        self.classes.sort()
        self.numbers = {kind: i for i, kind in enumerate(self.classes)}


class Late:
    def __init__(self, values):
        self.classes = sorted(set(values))
        self.numbers = {kind: i for i, kind in enumerate(self.classes)}
        self.classes.sort()


def shortened(text):
    words = list(set(text.split(" ")))
    for i, word in enumerate(words):
        words[i] = word.strip(",.")
    words = filter(lambda word: word != "", words)
    return sorted(set(words))


def chosen(text):
    words = list(set(text.split(" ")))
    words = filter(str.isalpha, words)
    return sorted(map(str.lower, words))


def counted(text):
    words = sorted(set(text.split(" ")))
    for i, word in enumerate(words):
        words[i] = (word, i)
    return sorted(words)


def shortened_only(text):
    words = sorted(set(text.split(" ")))
    for i, word in enumerate(words):
        words[i] = word.strip(",.")
    return words


def renumbered(text, table):
    words = sorted(set(text.split(" ")))
    for i, word in enumerate(words):
        table[i] = word.strip(",.")
    return sorted(words)


def sizes(values, rows):
    table = {}
    for label in set(values):
        own = [row for row in rows if row == label]
        table[label] = {"own": len(own), "all": len([row for row in rows if row == label])}
    return table


def numbers_of(values):
    labels, table = [], {}
    for label in sorted(set(values)):
        labels.append(label)
        table[label] = len(labels) - 1
    return table


class Sometimes:
    def __init__(self, wanted, given):
        self.extra_keys = list(set(wanted) - set(given))
        self.label_keys = sorted(set(wanted) & set(given))
        self.keys = wanted + self.extra_keys + self.label_keys


def places(values, wanted):
    found = set()
    for j, value in enumerate(values):
        if value in wanted:
            found.add(j)
    other = {i for i in range(10) if i not in found}
    return sorted(found), [str(i) for i in sorted(other)]


def chosen_labels(values, wanted):
    found = set()
    for j, value in enumerate(values):
        found.add(value)
    return sorted(found)


import numpy as np
import pandas as pd

names = ["b", "a"]
order = np.lexsort(sorted(set(names)))
place = np.searchsorted(sorted(set(names)), "a")
table = pd.read_csv("rows.csv").sort_values(sorted(set(names)))
