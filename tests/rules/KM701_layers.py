import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Dense


class Agent(tf.Module):
    def __init__(self):
        super().__init__()
        self.actor = keras.Sequential([Dense(4), Dense(2)])
        self.log_std = tf.Variable(0.0)

    def __call__(self, state):
        return self.actor(state)

    def learn(self, state, optimizer):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(self(state))
        variables = self.trainable_variables  #~ KM701
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        return self.actor.trainable_variables


class Stack(tf.Module):
    def __init__(self, size):
        super().__init__()
        self.layers = [Dense(size) for _ in range(3)]


class Own(tf.Module):
    def __init__(self):
        super().__init__()
        self.actor = Dense(3)

    @property
    def trainable_variables(self):
        return self.actor.trainable_variables


class Plain(tf.Module):
    def __init__(self):
        super().__init__()
        self.weight = tf.Variable(1.0)


class Network(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = Dense(3)


stack = Stack(3)
print(len(stack.variables))  #~ KM701
print(Stack(4).trainable_variables)  #~ KM701
print(Own().trainable_variables, Plain().trainable_variables, Network().trainable_variables, stack.layers[0].variables)
