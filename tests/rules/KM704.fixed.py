import tensorflow as tf
from tensorflow.keras.layers import Layer
from tensorflow.keras import Model


class Linear(Layer):
    def build(self, input_shape):
        self.rank = len(input_shape)
        self.size = list(input_shape)[-1]
        self.other = list(input_shape[1:])
        self.total = input_shape[1:].num_elements()
        if len(input_shape) != 3:
            raise ValueError(input_shape)
        if not (None not in input_shape):
            raise ValueError(input_shape)
        self.wide = list(input_shape[:-1]) + [3]
        self.dims = input_shape.dims
        self.fine = input_shape[-1]
        self.also = list(input_shape) + [3]
        self.tuple = input_shape[:-1] + (3,)
        self.length = len(input_shape)
        if isinstance(input_shape, tf.TensorShape):
            self.old = input_shape.as_list()
        if hasattr(input_shape, "as_list"):
            self.old = input_shape.as_list()

    def compute_output_shape(self, input_shape):
        shape = input_shape
        return list(shape)[:-1] + [3]


class Wrapped(Layer):
    def build(self, input_shape):
        input_shape = tf.TensorShape(input_shape)
        self.size = input_shape.as_list()[-1]
        self.rank = input_shape.rank

    def compute_output_shape(self, input_shape):
        input_shape = tf.TensorShape(input_shape).as_list()
        return input_shape[:-1] + [3]


class Several(Model):
    def build(self, shapes):
        self.first = list(shapes[0])
        self.all = [list(shape) for shape in shapes]
        for shape in shapes:
            print(len(shape))

    def call(self, x):
        return x.shape.as_list(), x.shape.ndims


class Plan:
    def build(self, input_shape):
        return input_shape.as_list()


class Doubled(Layer):
    def compute_output_shape(self, input_shape):
        return list(input_shape)[:-1] + [6]


class Kept(Layer):
    def __init__(self):
        super().__init__()
        self.seen = None
        self.either = None

    def build(self, input_shape):
        self.seen = input_shape
        self.middle = list(self.seen)[1] // 2
        self.either = input_shape
        self.built = True

    def call(self, x):
        return x[:, list(self.seen)[1] - 1], self.either.as_list()

    def resize(self, shape):
        self.either = shape


class Unless(Layer):
    def build(self, input_shape):
        if isinstance(input_shape, tf.TensorShape):
            input_shape = input_shape.as_list()
        self.table.build(list(input_shape[0]) + [self.units])
        self.wide = list(input_shape[:-1]) + [3]
        self.size = input_shape[-1]

    def compute_output_shape(self, input_shape):
        if hasattr(input_shape, "as_list"):
            input_shape = input_shape.as_list()
        return list(input_shape[:-1]) + [3]


# The tuple of Keras 3 becomes a list, too.
class Either(Layer):
    def build(self, input_shape):
        if isinstance(input_shape, tf.TensorShape):
            input_shape = input_shape.as_list()
        else:
            input_shape = list(input_shape)
        self.wide = input_shape[:-1] + [3]

    def compute_output_shape(self, input_shape):
        if isinstance(input_shape, (tuple, tf.TensorShape)):
            input_shape = list(input_shape)
        return input_shape[:-1] + [3]


class Made(Layer):
    def build(self, input_shape):
        input_shape = tf.TensorShape(input_shape)
        if isinstance(input_shape, tf.TensorShape):
            input_shape = input_shape.as_list()
        self.wide = input_shape[:-1] + [3]

    def compute_output_shape(self, input_shape):
        shape = None
        if isinstance(input_shape, tf.TensorShape):
            shape = input_shape.as_list()
        if not isinstance(input_shape, tf.TensorShape):
            input_shape = list(input_shape)
        return (shape or input_shape) + [3], input_shape[:-1] + [3]
