import keras
import numpy as np
from typing import Set

words = ["b", "a"]
labels_of = {"x": "cat", "y": "dog"}


def load():
    return words


names = load()

classes = list(set(names))  #~ KM103
tags = tuple(set(names))  #~ KM103
vocabulary = [*set(names)]  #~ KM103
padded = ["<pad>", *set(names)]  #~ KM103
padding = ["<pad>"] + list(set(names))  #~ KM103
mapping = {label: i for i, label in enumerate(set(names))}  #~ KM103
reverse = dict(enumerate(set(names)))  #~ KM103
table = dict(zip(set(names), range(3)))  #~ KM103
pairs = dict(zip(range(3), set(names)))  #~ KM103
array = np.array(list(set(names)))  #~ KM103
from_literal = list({"cat", "dog"})  #~ KM103
from_comprehension = list({name.lower() for name in names})  #~ KM103
frozen = list(frozenset(names))  #~ KM103
less = list(set(names) - {"cat"})  #~ KM103
both = list(set(names) | set(words))  #~ KM103
union = list(set(names).union(words))  #~ KM103
common = list(set.intersection(set(names), set(words)))  #~ KM103
position = list(set(names)).index("cat")  #~ KM103
mapped = list(map(str.lower, set(names)))  #~ KM103
listed = [name for name in set(names)]  #~ KM103
generated = list(name.upper() for name in set(names))  #~ KM103

unique = set(names)
labels = list(unique)  #~ KM103
index = {label: i for i, label in enumerate(unique)}  #~ KM103
rest = unique - {"cat"}
others = list(rest)  #~ KM103
collected = set()
for name in names:
    collected.add(name)
collected |= {"bird"}
numbered = {}
for label in collected:  #~ KM103
    numbered[label] = len(numbered)
counter = 0
inverse = {}
for label in collected:  #~ KM103
    inverse[counter] = label
    counter += 1
vocab = []
for word in collected:  #~ KM103
    vocab.append(word)
print(vocab.index("cat"))
for i, label in enumerate(collected):  #~ KM103
    inverse[i] = label


def one_hot(values: Set[str], more: set):
    first = list(values)  #~ KM103
    second = list(more)  #~ KM103
    return first, second


def encode(values):
    found = list(set(values))  #~ KM103
    return [found.index(value) for value in values]


class Encoder:
    def __init__(self, values):
        self.known = set(values)
        self.classes = list(self.known)  #~ KM103
        self.sorted = list(self.known)
        self.sorted.sort()


model = keras.Sequential([keras.layers.Dense(len(set(names)))])
keras.layers.Dense(len(list(set(names))))
keras.layers.TextVectorization(vocabulary=list(set(names)))  #~ KM103

# Milder words: numbers.
ids = list(set(int(value) for value in names))  #~ KM103
best = list({np.argmax(row) for row in names})  #~ KM103


def get_labels(values):
    return list(set(values))  #~ KM103


class Words:
    def __init__(self, values):
        self.words = list(set(values))  #~ KM103
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
        self.classes = list(set(values))  #~ KM103
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
    words = list(set(text.split(" ")))  #~ KM103
    for i, word in enumerate(words):
        words[i] = (word, i)
    return sorted(words)


def shortened_only(text):
    words = list(set(text.split(" ")))  #~ KM103
    for i, word in enumerate(words):
        words[i] = word.strip(",.")
    return words


def renumbered(text, table):
    words = list(set(text.split(" ")))  #~ KM103
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
    for label in set(values):  #~ KM103
        labels.append(label)
        table[label] = len(labels) - 1
    return table


class Sometimes:
    def __init__(self, wanted, given):
        self.extra_keys = list(set(wanted) - set(given))
        self.label_keys = list(set(wanted) & set(given))  #~ KM103
        self.keys = wanted + self.extra_keys + self.label_keys


def places(values, wanted):
    found = set()
    for j, value in enumerate(values):
        if value in wanted:
            found.add(j)
    other = {i for i in range(10) if i not in found}
    return list(found), [str(i) for i in other]  #~ KM103 KM103


def chosen_labels(values, wanted):
    found = set()
    for j, value in enumerate(values):
        found.add(value)
    return list(found)  #~ KM103


import numpy as np
import pandas as pd

names = ["b", "a"]
order = np.lexsort(list(set(names)))  #~ KM103
place = np.searchsorted(list(set(names)), "a")  #~ KM103
table = pd.read_csv("rows.csv").sort_values(list(set(names)))  #~ KM103
