import keras
import numpy as np
from sklearn.model_selection import train_test_split

np.random.seed(3)
x = np.ones((100, 2))
train, test = train_test_split(x)
np.random.shuffle(x)
train, test = x[:80], x[80:]
