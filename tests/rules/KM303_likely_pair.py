# A writer and a reader whose names have a variable part are renamed together, and what asks for the file.
import glob
import os

import keras


class Agent:
    def __init__(self, actor, critic):
        self.actor, self.critic = actor, critic

    def save(self, prefix):
        self.actor.save_weights(prefix + "_actor.h5")  #~ KM303
        self.critic.save_weights(prefix + "_critic.hdf5")  #~ KM303

    def load(self, name):
        if os.path.exists(f"{name}_actor.h5"):
            self.actor.load_weights("{}_actor.h5".format(name))
            self.critic.load_weights(name + "_critic.hdf5")
        self.critic.load_weights(name + "_other.h5")


def train(model, folder):
    for epoch in range(3):
        model.save_weights(os.path.join(folder, "epoch_%d.h5" % epoch))  #~ KM303
    if os.path.isfile(folder + "/epoch_2.h5"):
        model.load_weights(os.path.join(folder, "epoch_2.h5"))
    model.load_weights("epoch_pretrained.h5")
    model.load_weights("imagenet.h5")
    return glob.glob(folder + "/*.h5"), glob.glob(folder + "/*_critic.hdf5")


def by_name(model, number):
    model.save_weights(f"part_{number}.h5")  #~ KM303
    model.load_weights("part_1.h5", by_name=True)


agent = Agent(keras.Sequential(), keras.Sequential())


def keep(path="kept.h5"):
    agent.actor.save_weights(path)  #~ KM303


def back(path="kept.h5"):
    agent.actor.load_weights(path)


def fetch(path="fetched.h5"):
    agent.actor.load_weights(path)


keep()
keep("other.h5")
keep("sound.weights.h5")
back("other.h5")
fetch("elsewhere.h5")


class Learner:
    """Checkpoints of TensorFlow by one name in two folders: Keras 3 reads them in neither."""

    def __init__(self, policy, critic):
        self.policy, self.critic = policy, critic

    def save(self, folder="runs/"):
        self.policy.save_weights(os.path.join(folder, "policy"))  #~ KM303
        self.critic.save_weights(f"{folder}/value.ckpt")  #~ KM303

    def load(self, folder="runs_of_may/"):
        self.policy.load_weights(os.path.join(folder, "policy"))  #~ KM306
        self.policy.load_weights(os.path.join(folder, "actor"))  #~ KM306
        self.critic.load_weights(f"{folder}/value.ckpt")  #~ KM306
        keras.models.load_model(os.path.join("whole", "policy"))  #~ KM305


learner = Learner(keras.Sequential(), keras.Sequential())
learner.save()
learner.load()
learner.load("runs_of_june/")
