from keras.layers.merge import _Merge  #~ KM402
from keras.layers.merge import add  #~ KM402

sum_of = add([_Merge])

from keras.layers.rnn import SimpleRNN  #~ KM402

model.add(SimpleRNN(4))

from keras.layers.core import K  #~ KM402

print(K)
