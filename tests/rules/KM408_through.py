"""Models of Transformers that go through names, parameters, functions and attributes."""

import tensorflow as tf
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.optimizers import Adam
from transformers import TFAutoModel, TFBertModel, TFDistilBertForSequenceClassification, TFRobertaModel


def create(encoder, length):
    ids = Input((length,), dtype="int32")
    mask = Input((length,), dtype="int32")
    states = encoder(ids, attention_mask=mask)[1]  #~ KM408
    return tf.keras.Model([ids, mask], Dense(2)(states))


model = create(TFBertModel.from_pretrained("bert-base-uncased"), 64)


def encode():
    bert = TFRobertaModel.from_pretrained("roberta-base")
    given = [Input((64,), dtype="int32"), Input((64,), dtype="int32")]
    named = {"input_ids": given[0], "attention_mask": given[1]}
    return bert(given), bert(named), bert.config.hidden_size  #~ KM408 KM408


def load():
    return TFDistilBertForSequenceClassification.from_pretrained("distilbert-base-uncased", num_labels=2)


classifier = load()
classifier.compile(Adam(3e-5), metrics=["accuracy"])  #~ KM408


class Search:
    def __init__(self):
        self.encoder = TFAutoModel.from_pretrained("bert-base-uncased")
        self.head = self.build()

    def build(self):
        ids = Input((64,), dtype="int32")
        return tf.keras.Model(ids, Dense(2)(self.encoder(ids)[1]))  #~ KM408

    def vector(self, ids):
        return self.encoder(tf.constant(ids))[0]


def either(kind, own):
    encoder = TFBertModel.from_pretrained("bert-base-uncased") if kind else own
    return encoder(Input((64,), dtype="int32"))
