"""Sets of the n-grams of texts whose words are numbers, and sets that are filled with each other."""

import numpy as np
from keras.datasets import imdb
from keras.models import Sequential
from tensorflow.keras.datasets import reuters


def ngrams(words, n=2):
    return set(zip(*[words[i:] for i in range(n)]))


def pairs(text):
    return set(zip(text, text[1:]))


(x_train, y_train), (x_test, y_test) = imdb.load_data(num_words=100)
grams = set()
for words in x_train:
    for n in range(2, 4):
        found = ngrams(words, n=n)
        grams.update(found)
index = {gram: place for place, gram in enumerate(sorted(grams))}


(news, topics), _ = reuters.load_data()


def numbered(texts):
    found = set()
    for text in texts:
        found.update(ngrams(text))
    return {gram: place for place, gram in enumerate(sorted(found))}


print(numbered(news))

letters = set()
for sentence in open("sentences.txt"):
    letters.update(pairs(sentence.split()))
print({gram: place for place, gram in enumerate(sorted(letters))})


done, new = set(), set()
new.update(done)
done.update(new)
print({each: place for place, each in enumerate(sorted(done))})
