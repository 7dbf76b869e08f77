# No Keras here: another library's models have the same method.
import tensorlayer as tl

network = tl.models.Model()
network.save_weights("network.h5")
network.load_weights("network")
network.save("network")
