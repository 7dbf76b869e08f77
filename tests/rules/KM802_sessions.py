import keras
import tensorflow as tf

with tf.compat.v1.Session() as session:
    x = tf.compat.v1.placeholder(tf.float32, (1,))
    print(session.run(x * 2, {x: [3.0]}))

held = tf.compat.v1.Session(graph=tf.Graph())
with held:
    y = tf.compat.v1.placeholder(tf.float32, (1,))


def eager():
    z = tf.compat.v1.placeholder(tf.float32, (1,))  #~ KM802
    return keras.layers.Dense(2)(z)


def either():
    try:
        graph = tf.Graph()
        with tf.Session(graph=graph) as session:
            value = session.run(tf.placeholder_with_default(1.0, ()))
    except:
        graph = tf.Graph()
        with tf.compat.v1.Session(graph=graph) as session:
            value = session.run(tf.compat.v1.placeholder_with_default(1.0, ()))
    return value


def neither():
    try:
        with tf.Session() as session:  #~ KM801
            value = session.run(1)
            print(value)
    except:
        print("failed")
        value = None
    return value
