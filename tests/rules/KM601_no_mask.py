from keras import layers


def post_norm(tokens):
    e = layers.Embedding(100, 16)(tokens)
    a = layers.MultiHeadAttention(2, 8)(e, e)
    return layers.Add()([a, e])
