import numpy as np
from tensorflow.keras.layers import MultiHeadAttention

DIM = 64
MultiHeadAttention(8, int(DIM / 8))
MultiHeadAttention(num_heads=8, key_dim=16, value_dim=int(DIM / 4))
MultiHeadAttention(8, int(np.max([8, 16])))
MultiHeadAttention(8, DIM // 8)
MultiHeadAttention(num_heads=8, key_dim=int(DIM / 8))
