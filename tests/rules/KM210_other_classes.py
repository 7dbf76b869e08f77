"""Objects of other packages that have a compile of their own."""

from janggu import Janggu
from keras.layers import Dense
from keras.optimizers import Adam
from workshop.agents import DQNAgent

wrapped = Janggu.create(Dense, name="test")
wrapped.compile(optimizer="adadelta", loss="binary_crossentropy")
wrapped.fit([1], [2], epochs=2, use_multiprocessing=False)
agent = DQNAgent(nb_actions=2)
agent.compile(Adam(1e-3), metrics=["mae"])
agent.fit([1], nb_steps=50, workers=2)
print(agent.metrics_names)
