import keras
from gensim.models import Word2Vec
from sklearn.linear_model import LinearRegression

model = Word2Vec([["a"]])
model.save("word2vec")
net = LinearRegression()
net.save("linear")
layer = keras.layers.Dense(2)
