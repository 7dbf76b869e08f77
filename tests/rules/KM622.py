from keras import Input, Model, Sequential
from keras.layers import BatchNormalization, Conv2D, Dense, LayerNormalization, MaxPooling2D, TimeDistributed

model = Sequential()
model.add(TimeDistributed(Conv2D(8, 3)))
model.add(TimeDistributed(BatchNormalization()))  #~ KM622
model.add(TimeDistributed(BatchNormalization(momentum=0.9, epsilon=1e-5), name="norm"))  #~ KM622
model.add(TimeDistributed(MaxPooling2D()))
x = TimeDistributed(BatchNormalization(axis=-1))(Input((10, 4)))  #~ KM622
x = TimeDistributed(BatchNormalization(axis=1))(x)  #~ KM622
norm = BatchNormalization()
x = TimeDistributed(norm)(x)  #~ KM622

frames = Sequential([Conv2D(8, 3), BatchNormalization(), MaxPooling2D()])
x = TimeDistributed(frames)(x)  #~ KM622
net = Sequential()
net.add(Dense(3))
net.add(BatchNormalization())
x = TimeDistributed(net)(x)  #~ KM622


def encoder():
    image = Input((32, 32, 3))
    y = BatchNormalization()(Conv2D(8, 3)(image))
    return Model(image, y)


x = TimeDistributed(encoder())(x)  #~ KM622

bare = Sequential([Conv2D(8, 3), MaxPooling2D()])
x = TimeDistributed(bare)(x)
x = TimeDistributed(LayerNormalization())(x)
x = TimeDistributed(BatchNormalization(trainable=False))(x)
x = TimeDistributed(BatchNormalization())(x, training=False)
x = TimeDistributed(BatchNormalization())(x, training=train_bn)
x = TimeDistributed(BatchNormalization())(x, training=True)  #~ KM622 KM627
x = BatchNormalization()(x)
outer = Sequential([TimeDistributed(Dense(3)), BatchNormalization()])
x = TimeDistributed(Dense(3))(x)
