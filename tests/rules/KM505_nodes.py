from keras.layers import Dense, Input
from keras.models import Model, Sequential

one, two = Input((4,)), Input((4,))
dense = Dense(3)
model = Model([one, two], [dense(one), dense(two)])
first, second = dense.get_output_at(0), dense.get_output_at(1)  #~ KM505 KM505
print(dense.get_input_at(0), dense.get_input_at(node_index=1))  #~ KM505 KM505
print([dense.get_output_shape_at(i) for i in range(2)], dense.get_input_shape_at(0))  #~ KM505 KM505
graph = Model(one, first)
print(graph.layers[0].input_shape[0][1:], graph.layers[0].input_shape)  #~ KM506 KM506
small = Sequential([Input((4,)), Dense(3)])
print(small.layers[0].input_shape[1:], small.layers[0].input_shape[0])  #~ KM506 KM506
print(small.input_shape, dense.output)
