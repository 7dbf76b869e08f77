from keras.layers import Dense, Input
from keras.models import Model, Sequential

one, two = Input((4,)), Input((4,))
dense = Dense(3)
model = Model([one, two], [dense(one), dense(two)])
first, second = dense.output, dense._get_node_attribute_at_index(1, "output_tensors", "output")
print(dense.input, dense._get_node_attribute_at_index(1, "input_tensors", "input"))
print([dense._get_node_attribute_at_index(i, "output_tensors", "output").shape for i in range(2)], dense.input.shape)
graph = Model(one, first)
print(graph.input_shape[1:], graph.input_shape)
small = Sequential([Input((4,)), Dense(3)])
print(small.input_shape[1:], small.input_shape[0])
print(small.input_shape, dense.output)
