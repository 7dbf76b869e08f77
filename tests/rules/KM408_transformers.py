"""Models of Keras 2 (those of Transformers for TensorFlow, and of tf_keras) that are given what is of Keras 3."""

import tensorflow as tf
import tf_keras
from keras.optimizers import SGD
from tensorflow import keras
from tensorflow.keras.optimizers import Adam
from transformers import AutoTokenizer, TFAutoModel, TFBertForSequenceClassification, TFBertModel, create_optimizer

tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")
classifier = TFBertForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=2)
optimizer = Adam(learning_rate=3e-5)  #~ KM408
classifier.compile(
    optimizer=optimizer,
    loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=[tf.keras.metrics.SparseCategoricalAccuracy("accuracy")],  #~ KM408
)
classifier.fit(rows, callbacks=[keras.callbacks.EarlyStopping()])  #~ KM408

plain = TFBertForSequenceClassification.from_pretrained("bert-base-uncased")
plain.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["acc"])
plain.fit(rows)
vectors = TFAutoModel.from_pretrained("bert-base-uncased")(**tokenizer("text", return_tensors="tf"))

scheduled = TFBertForSequenceClassification.from_pretrained("bert-base-uncased")
schedule, decay = create_optimizer(init_lr=2e-5, num_train_steps=100, num_warmup_steps=0)
scheduled.compile(optimizer=schedule)
newer = TFBertForSequenceClassification.from_pretrained("bert-base-uncased")
newer.compile(optimizer=tf_keras.optimizers.Adam(3e-5), metrics=[tf_keras.metrics.SparseCategoricalAccuracy()])

bert = TFBertModel.from_pretrained("bert-base-uncased")
ids = keras.Input((128,), dtype="int32")
mask = keras.Input((128,), dtype="int32")
states = bert(ids)[0]  #~ KM408
pooled = bert([ids, mask])[1]  #~ KM408
named = bert(input_ids=ids, attention_mask=mask)  #~ KM408
inner = bert.bert(ids)  #~ KM408
eager = bert(tf.constant([[101, 102]]))
eager_inner = bert.bert(tf.constant([[101, 102]]))


class Head(keras.Model):
    def __init__(self):
        super().__init__()
        self.bert = TFAutoModel.from_pretrained("bert-base-uncased")  #~ KM408
        self.out = keras.layers.Dense(2)

    def call(self, x):
        return self.out(self.bert(x)[1])


class Service:
    def __init__(self):
        self.bert = TFAutoModel.from_pretrained("bert-base-uncased")


old = tf_keras.Sequential([tf_keras.layers.Dense(1)])
old.compile(SGD(0.1), "mse")  #~ KM408
new = keras.Sequential([keras.layers.Dense(1)])
new.compile(SGD(0.1), "mse")
