# A writer and a reader whose names have a variable part are renamed together, and what asks for the file.
import glob
import os

import keras


class Agent:
    def __init__(self, actor, critic):
        self.actor, self.critic = actor, critic

    def save(self, prefix):
        self.actor.save_weights(prefix + "_actor.weights.h5")
        self.critic.save_weights(prefix + "_critic.weights.h5")

    def load(self, name):
        if os.path.exists(f"{name}_actor.weights.h5"):
            self.actor.load_weights("{}_actor.weights.h5".format(name))
            self.critic.load_weights(name + "_critic.weights.h5")
        self.critic.load_weights(name + "_other.h5")


def train(model, folder):
    for epoch in range(3):
        model.save_weights(os.path.join(folder, "epoch_%d.weights.h5" % epoch))
    if os.path.isfile(folder + "/epoch_2.weights.h5"):
        model.load_weights(os.path.join(folder, "epoch_2.weights.h5"))
    model.load_weights("epoch_pretrained.h5")
    model.load_weights("imagenet.h5")
    return glob.glob(folder + "/*.h5"), glob.glob(folder + "/*_critic.weights.h5")


def by_name(model, number):
    model.save_weights(f"part_{number}.weights.h5")
    model.load_weights("part_1.h5", by_name=True)


agent = Agent(keras.Sequential(), keras.Sequential())


def keep(path="kept.weights.h5"):
    agent.actor.save_weights(path)


def back(path="kept.weights.h5"):
    agent.actor.load_weights(path)


def fetch(path="fetched.h5"):
    agent.actor.load_weights(path)


keep()
keep("other.weights.h5")
keep("sound.weights.h5")
back("other.weights.h5")
fetch("elsewhere.h5")


class Learner:
    """Checkpoints of TensorFlow by one name in two folders: Keras 3 reads them in neither."""

    def __init__(self, policy, critic):
        self.policy, self.critic = policy, critic

    def save(self, folder="runs/"):
        os.makedirs(folder or ".", exist_ok=True)
        self.policy.save_weights(os.path.join(folder, "policy.weights.h5"))
        os.makedirs(os.path.dirname(f"{folder}/value.ckpt") or ".", exist_ok=True)
        self.critic.save_weights(f"{folder}/value.weights.h5")

    def load(self, folder="runs_of_may/"):
        self.policy.load_weights(os.path.join(folder, "policy.weights.h5"))
        self.policy.load_weights(os.path.join(folder, "actor"))
        self.critic.load_weights(f"{folder}/value.weights.h5")
        keras.models.load_model(os.path.join("whole", "policy"))


learner = Learner(keras.Sequential(), keras.Sequential())
learner.save()
learner.load()
learner.load("runs_of_june/")
