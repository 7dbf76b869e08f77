from keras import Sequential, layers

model = Sequential([layers.Embedding(100, 8, mask_zero=True), layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["sparse_categorical_accuracy"])
