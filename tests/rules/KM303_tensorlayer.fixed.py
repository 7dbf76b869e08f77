# A model of another library writes weights in its own way.
import tensorflow as tf
import tensorlayer as tl
from keras import layers
from tensorlayer.models import Model


class Net(Model):
    def forward(self, x):
        return x


net = Net()
net.save_weights("net.npz")
other = tl.models.Model(inputs=[], outputs=[])
other.save_weights("other.hdf5")
optimizer = tf.optimizers.Adam(0.1)


def keep(model):
    model.save_weights("kept.weights.h5")


dense = layers.Dense(1)
