import numpy as np
from tensorflow.keras.layers import MultiHeadAttention

DIM = 64
MultiHeadAttention(8, DIM / 8)  #~ KM510
MultiHeadAttention(num_heads=8, key_dim=16, value_dim=DIM / 4)  #~ KM510
MultiHeadAttention(8, np.max([8, 16]))  #~ KM510
MultiHeadAttention(8, DIM // 8)
MultiHeadAttention(num_heads=8, key_dim=int(DIM / 8))
