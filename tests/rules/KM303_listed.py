import os

import keras

keras.utils.set_random_seed(1)
actor = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
critic = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])


def save(step):
    first = "net_{}_actor.h5".format(step)
    second = "net_{}_critic.h5".format(step)
    actor.save_weights(os.path.join("saved", first))  #~ KM303
    critic.save_weights(os.path.join("saved", second))  #~ KM303


def last():
    names = [name.replace("net_", "").replace(".h5", "") for name in os.listdir("saved")]
    steps = [int(name.split(".h5")[0].replace("_actor", "")) for name in names if "_actor" in name]
    actor.load_weights("saved/net_%d_actor.h5" % max(steps))
    critic.load_weights("saved/net_%d_critic.h5" % max(steps))
