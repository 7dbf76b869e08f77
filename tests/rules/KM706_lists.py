import tensorflow as tf
from tensorflow.keras import Input, Model
from tensorflow.keras import backend as K

one, two = Input((4,)), Input((4,))
both = tf.reduce_sum([one, two], axis=0)  #~ KM706
largest = K.max([one, two])  #~ KM706
total = tf.add_n([one, two])  #~ KM706
model = Model([one, two], both)
