from keras.layers import Add as _Merge
from keras.layers import add

sum_of = add([_Merge])

from keras.layers import SimpleRNN

model.add(SimpleRNN(4))

from keras import backend as K

print(K)
