import tensorflow as tf
from tensorflow.keras.layers import Layer


class Counter(Layer):
    def build(self, input_shape):
        self.count = self.add_weight(  #~ KM702
            name="count",
            shape=(),  # one number
            synchronization=tf.VariableSynchronization.ON_READ,
            aggregation=tf.VariableAggregation.SUM,
        )
        self.other = self.add_weight(  #~ KM702
            name="other",
            shape=(),  # one number
            synchronization=tf.VariableSynchronization.ON_READ,  # read
            aggregation=tf.VariableAggregation.SUM,  # summed
            trainable=False)
        super().build(input_shape)

    def more(self):
        self.one = self.add_weight(name="one", shape=(),  # one number  #~ KM702
                                   synchronization=tf.VariableSynchronization.ON_READ, aggregation=tf.VariableAggregation.SUM,
                                   trainable=False)
        self.two = self.add_weight(name="two", shape=(), synchronization=tf.VariableSynchronization.ON_READ,  #~ KM702
                                   aggregation=tf.VariableAggregation.SUM)
