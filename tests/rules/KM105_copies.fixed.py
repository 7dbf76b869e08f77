#
import keras
from keras.layers import Bidirectional, Dense, GRU, GroupQueryAttention, MultiHeadAttention
from toolbox import Radial

draw = keras.initializers.TruncatedNormal(stddev=0.02)
first = MultiHeadAttention(2, 8, kernel_initializer=draw)
second = MultiHeadAttention(2, 8, kernel_initializer=draw)
third = GroupQueryAttention(8, 2, 1, kernel_initializer=draw)
fourth = GroupQueryAttention(8, 2, 1, kernel_initializer=draw)

ways = keras.initializers.TruncatedNormal(stddev=0.02)
both = [Bidirectional(GRU(4, kernel_initializer=ways)), Bidirectional(GRU(4, kernel_initializer=ways))]

centers = keras.initializers.RandomUniform(-1.0, 1.0)
radial = [Radial(8, center_initializer=centers), Radial(8, center_initializer=centers)]

seeded = keras.initializers.TruncatedNormal(stddev=0.02, seed=1)
heads = [MultiHeadAttention(2, 8, kernel_initializer=seeded), MultiHeadAttention(2, 8, kernel_initializer=seeded)]

layers = [Dense(4, kernel_initializer=keras.initializers.TruncatedNormal(stddev=0.02)), Dense(4, kernel_initializer=keras.initializers.TruncatedNormal(stddev=0.02))]
